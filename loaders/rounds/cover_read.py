"""Read the first page of a returned workbook: which area it names, which office answers, and on which day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from geo.writable import one_line
from loaders.files.cells import CellError, clean_text, matching_key, shown
from loaders.files.dates import parse_date
from loaders.files.grid import Grid
from loaders.files.report import Finding
from loaders.rounds.form import AREA, FILLED_ON, OFFICE, START
from loaders.rounds.kept_texts import may_be_kept


@dataclass(frozen=True)
class CoverRead:
    """What the first page says; "" where it does not, and the day it was taken where it states none."""

    area_named: str
    office: str
    filled_on: date
    findings: tuple[Finding, ...]


def cover_of(grids: Sequence[Grid], taken_on: date) -> CoverRead:
    """Read the first page, by its labels wherever they stand. A day that lies ahead is not believed."""
    told: dict[str, tuple[str, int, str]] = {}
    for label, place in _labelled(grids):
        told.setdefault(label, place)
    findings: list[Finding] = []
    nowhere = (START, 0, "")
    sheet, row, office = told.get(OFFICE, nowhere)
    if not office or not may_be_kept(office):
        said = "It does not say which office answers, so “none, we have checked” is not counted."
        findings.append(Finding(sheet, row, OFFICE, said, set_aside=False, to_do="Name the office, not a person."))
        office = ""
    sheet, row, written = told.get(FILLED_ON, nowhere)
    filled_on, problem = _day(written, taken_on)
    if problem:
        findings.append(Finding(sheet, row, FILLED_ON, problem, set_aside=False))
    return CoverRead(told.get(AREA, nowhere)[2], one_line(office), filled_on, tuple(findings))


def _day(written: str, taken_on: date) -> tuple[date, str]:
    """The day that a text names, and what is to be said of it."""
    if not written:
        return taken_on, "It does not say when it was filled in, so the day on which it was taken stands."
    try:
        day = parse_date(written).last
    except CellError:
        return taken_on, f"{shown(written)} is no date, so the day on which it was taken stands."
    if day > taken_on:
        return taken_on, f"{shown(written)} lies ahead, so the day on which it was taken stands."
    return day, ""


def _labelled(grids: Sequence[Grid]) -> Iterator[tuple[str, tuple[str, int, str]]]:
    """Each label of ours that stands in a cell, with the text of the next filled cell in its line."""
    labels = {matching_key(label): label for label in (AREA, OFFICE, FILLED_ON)}
    for grid in grids:
        for number, cells in grid.lines:
            texts = [clean_text(cell) for cell in cells]
            for at, text in enumerate(texts):
                if label := labels.get(matching_key(text)):
                    after = [one for one in texts[at + 1 :] if one]
                    if at == 0 or matching_key(grid.sheet) == matching_key(START):
                        yield label, (grid.sheet, number, after[0] if after else "")
