"""Papers of twelve areas and a group: each number is the screen's and the commands'; each opens in a word processor, whole."""

import csv
import re
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

import cli
from coverage.ask import ANY
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_name
from geo.home import home_of
from say.coverage.kind_words import kind_label
from say.estimate import WHOLE_PEOPLE, Estimate, whole_people
from say.numbers import pounds_as_given
from say.papers.area_tables import TOO_FEW
from say.terms import english
from tests.pages.screens import opened_unfolded, said
from tests.spreadsheet import spreadsheet

pytestmark = pytest.mark.soak
ON = "2026-11-27"
TWELVE = (
    ("E07000106", "lad"),
    ("E09000001", "lad"),
    ("W06000015", "lad"),
    ("E10000016", "utla"),
    ("E06000052", "utla"),
    ("E23000032", "pfa"),
    ("E23000034", "pfa"),
    ("W15000004", "pfa"),
    ("E12000001", "region"),
    ("E12000007", "region"),
    ("E92000001", "nation"),
    ("W92000004", "nation"),
)
GROUP = ("E23000032", "E23000033")
FIVE = (["E23000032"], ["W15000003"], ["E23000034"], ["E23000001"], [*GROUP])
_NUMBER = re.compile(r"(?<![\w.])£?\d[\d,]*(?:\.\d+)?")
_ROW, _CELL = re.compile(r"<tr>(.*?)</tr>", re.DOTALL), re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
_TABLE = re.compile(r"<table.*?<caption>(.*?)</caption>(.*?)</table>", re.DOTALL)


def words(markup: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", markup).split()))


def numbers(text: str) -> set[str]:
    return {found.strip(",") for found in _NUMBER.findall(text)}


@cache
def page_of(*codes: str, level: str) -> str:
    """Return the full paper of areas, as the command writes it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "paper.html"
        assert cli.main(["paper", *codes, "--level", level, "--on", ON, "--out", str(out)]) == 0
        return out.read_text(encoding="utf-8")


def tables_of(page: str) -> list[tuple[str, list[list[str]]]]:
    """Return each table of a paper: its caption and its rows, the headings first."""
    found = _TABLE.findall(page)
    return [
        (words(title), [[words(cell) for cell in _CELL.findall(row)] for row in _ROW.findall(t)]) for title, t in found
    ]


def table_called(page: str, beginning: str) -> list[list[str]]:
    return next(rows[1:] for title, rows in tables_of(page) if title.startswith(beginning))


@cache
def of_command(command: str, *said_too: str) -> list[dict[str, str]]:
    """Return the rows that a command writes."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.csv"
        assert cli.main([command, *said_too, "--out", str(out)]) == 0
        with out.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


def parts_without_sources(page: str) -> Iterator[str]:
    """Yield what a paper says but for the titles of sources, and the numbers of what few areas have, which its screen folds."""
    main = page[page.index("<main>") : page.index("<h2>What this rests on")]
    yield words(_TABLE.sub(" ", main))
    for title, (head, *rows) in tables_of(main):
        for row in rows:
            kept = row[:-1] if head[-1] == "Source" or title.startswith("Kinds of work") else row
            yield " ".join(kept)


def assert_on_screen(page: str, **choices: str) -> None:
    """Every number of a paper is on the screen of its area."""
    screen = opened_unfolded("pages/area.py", on=ON, **choices)
    shown = numbers(words(said(screen))) | {number for one in screen.subheader for number in numbers(one.value)}
    absent = set().union(*map(numbers, parts_without_sources(page))) - shown
    assert not absent, absent


@pytest.mark.parametrize(("code", "level"), TWELVE)
def test_every_number_of_a_paper_is_the_screens(code: str, level: str) -> None:
    assert_on_screen(page_of(code, level=level), area=code, level=level)


def test_every_number_of_a_groups_paper_is_the_screens() -> None:
    assert_on_screen(page_of(*GROUP, level="pfa"), own_group=".".join(GROUP), of_my_group="true")


@pytest.mark.parametrize(("code", "level"), TWELVE)
def test_every_status_and_count_of_a_paper_is_the_commands(code: str, level: str) -> None:
    table = {row[0]: row for row in table_called(page_of(code, level=level), "Kinds of work")}
    home = home_of((code,), level)
    for kind in INTERVENTIONS:
        asked = ("--intervention", kind, "--on", ON)
        here = next(row for row in of_command("coverage", "--level", level, *asked) if row["area_code"] == code)
        paper = table[kind_label(kind)]
        assert paper[1].startswith(english().status(here["status"], here["extent"])), (kind, paper, here["status"])
        every = of_command("coverage", "--level", home.level_of_all, *asked)
        having = [row for row in every if row["area_code"] in home.all_beside and row["reach"] in ("local", "force")]
        assert paper[-1] == str(len(having)), kind


@pytest.mark.parametrize(("code", "level"), TWELVE)
def test_the_people_of_a_paper_are_the_commands(code: str, level: str) -> None:
    found = {row["risk"]: row for row in of_command("cohort", "--level", level) if row["area_code"] == code}
    for label, central, ends in table_called(page_of(code, level=level), "People a year"):
        if central == TOO_FEW:
            continue
        low, median, high = (float(found[label.lower()][name]) for name in ("low", "median", "high"))
        assert (central, ends) == (whole_people(median), Estimate(low, median, high, WHOLE_PEOPLE).ends)
    assert len(found) == len(RISK_LEVELS)


@pytest.mark.parametrize(("code", "level"), TWELVE)
def test_the_standards_and_the_money_of_a_paper_are_the_commands(code: str, level: str) -> None:
    page, forces = page_of(code, level=level), home_of((code,), level).forces
    if len(forces) == 1:
        told = {
            row["label"]: (row["verdict"], row["why"])
            for row in of_command("standards", area_name(forces[0]), "--on", ON)
        }
        paper = table_called(page, "Standards of the sector")
        assert {row[0]: (row[1], " ".join(row[2].split())) for row in paper} == told
    for row in of_command("money", "--level", level, "--on", ON, "--risk", ANY):
        if row["area_code"] == code and row["pounds_gbp"] != "not known" and row["awards"] == "1":
            assert pounds_as_given(float(row["pounds_gbp"])) in words(page)


def test_every_record_standard_and_award_of_a_paper_names_its_source() -> None:
    for code, level in TWELVE:
        for _, (head, *rows) in tables_of(page_of(code, level=level)):
            if head[-1] == "Source":
                assert all(row[-1] for row in rows), (code, head)
                unsourced = [row for row in rows if row[-1] == "none" and row[1] != "unknown"]
                assert not unsourced, unsourced


@pytest.mark.skipif(spreadsheet() is None, reason="no LibreOffice")
@pytest.mark.parametrize("codes", FIVE, ids="-".join)
def test_a_word_document_opens_in_writer_and_loses_no_cell(codes: list[str], tmp_path: Path) -> None:
    made = tmp_path / "paper.docx"
    assert cli.main(["paper", *codes, "--level", "pfa", "--on", ON, "--out", str(made)]) == 0
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    told = ["--headless", "--writer", "--convert-to", "odt:writer8", "--outdir", str(tmp_path), str(made)]
    run = subprocess.run([str(spreadsheet()), profile, *told], capture_output=True, timeout=300, check=False)
    if not (tmp_path / "paper.odt").exists():
        pytest.skip(f"this LibreOffice has no Writer: {run.stderr.decode()[:200]}")
    with ZipFile(BytesIO((tmp_path / "paper.odt").read_bytes())) as opened:
        content = opened.read("content.xml").decode()
    document = Document(str(made))
    rows = [row for table in document.tables for row in table.rows]
    assert len(re.findall(r"<table:table ", content)) == len(document.tables) > 3
    assert len(re.findall(r"<table:table-row[ >]", content)) == len(rows)
    assert len(re.findall(r"<table:table-cell[ >]", content)) == sum(len(row.cells) for row in rows)
    flat = "".join(words(content).split())
    assert not [cell.text for row in rows for cell in row.cells if "".join(cell.text.split()) not in flat]
