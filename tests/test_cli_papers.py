"""The command that writes papers: a file for an area or several, a folder for a level, and one line for a slip."""

from pathlib import Path

import pytest

import cli
from commands.reading import directory_with_checks


def test_an_area_several_and_a_whole_level_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, both, folder = tmp_path / "kent.pdf", tmp_path / "both.html", tmp_path / "new" / "regions"
    assert cli.main(["paper", "Kent", "--level", "pfa", "--out", str(one), "--form", "short"]) == 0
    assert one.read_bytes().startswith(b"%PDF") and "The paper of Kent" in capsys.readouterr().err
    assert cli.main(["paper", "Kent", "Surrey", "--level", "pfa", "--out", str(both)]) == 0
    assert "<h1>Kent and Surrey</h1>" in both.read_text()
    assert cli.main(["paper", "--all", "nation", "--form", "short", "--workers", "1", "--out", str(folder)]) == 0
    assert len(list(folder.glob("*.pdf"))) == 2


@pytest.mark.soak
def test_two_workers_write_the_same_papers_as_one(tmp_path: Path) -> None:
    for workers in ("1", "2"):
        words = ["--all", "region", "--form", "short", "--workers", workers, "--out", str(tmp_path / workers)]
        assert cli.main(["paper", *words]) == 0
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / named).iterdir()} for named in "12")
    assert one == two and len(one) == 10


def test_a_paper_is_made_from_what_a_file_says_was_checked(tmp_path: Path) -> None:
    checked = tmp_path / "checked.csv"
    row = "Kent,Evaluation funded,not met,Fictional Board,2026-11-01,Its budget"
    checked.write_text(f"area,standard,verdict,checked_by,checked_on,source\n{row}\n")
    words = ["paper", "Kent", "--out", "kent.pdf", "--checked", str(checked)]
    (one,) = directory_with_checks(cli.parser().parse_args(words)).standards_checked
    assert (one.standard, one.verdict) == ("evaluation", "not_met")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--out", "a.pdf"], "Give one area or more, or --all"),
        (["Kent", "--all", "pfa", "--out", "a"], "Give one area or more, or --all"),
        (["Kent", "--out", "a.txt"], "must end in .pdf or .docx or .html"),
        (["Nowhere", "--out", "a.pdf"], "Nowhere"),
    ],
)
def test_a_slip_is_one_plain_line(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["paper", *words]) == 2
    told = capsys.readouterr().err
    assert said in told and told.count("\n") == 1
