"""``cli.py ask``: a letter to a file, and who can be asked said in one line where nobody is meant."""

from pathlib import Path

import pytest

from cli import main

ON = ("--on", "2026-11-26")


def test_a_request_is_written_as_text_and_what_it_asks_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "foi.txt"
    assert main(["ask", "E23000032", "--to", "police", "--as", "foi", "--out", str(out), *ON]) == 0
    assert "Freedom of Information Act 2000" in out.read_text(encoding="utf-8")
    assert "The police in Kent: 6 questions" in capsys.readouterr().err


def test_an_email_is_no_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "E23000032", "--as", "email", "--out", str(tmp_path / "a.docx"), *ON]) == 2
    assert "must end in .txt" in capsys.readouterr().err
