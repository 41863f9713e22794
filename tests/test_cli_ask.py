"""``cli.py ask``: a letter to a file, and who can be asked said in one line where nobody is meant."""

from pathlib import Path

import pytest

from cli import main

ON = ("--on", "2026-11-26")


def test_a_request_is_written_as_text_and_what_it_asks_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "foi.txt"
    book = tmp_path / "book.xlsx"
    asks = ("--office", "An office", "--reply", "maps@office.example", "--workbook", str(book))
    assert main(["ask", "E23000032", "--to", "police", "--as", "foi", "--out", str(out), *asks, *ON]) == 0
    assert book.stat().st_size and "An office\nmaps@office.example" in out.read_text(encoding="utf-8")
    assert "Freedom of Information Act 2000" in out.read_text(encoding="utf-8")
    assert "The police in Kent: 6 questions" in capsys.readouterr().err


def test_an_email_is_no_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "E23000032", "--as", "email", "--out", str(tmp_path / "a.docx"), *ON]) == 2
    assert "must end in .txt" in capsys.readouterr().err


def test_a_nation_is_too_wide_and_an_office_of_a_file_is_written_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "Wales", "--level", "nation", "--out", str(tmp_path / "a.docx"), *ON]) == 2
    assert "choose a police force area" in capsys.readouterr().err
    offices, out = tmp_path / "offices.csv", tmp_path / "letter.txt"
    offices.write_text(
        "Kind,Office,Role,Email,Area\nPCC,Kent PCC,policy lead,policy@kent.example,E23000032\n", encoding="utf-8"
    )
    assert main(["ask", "E23000032", "--offices", str(offices), "--out", str(out), *ON]) == 0
    assert "To: policy@kent.example" in out.read_text(encoding="utf-8")
