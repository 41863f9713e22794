"""Read the workbook that came back with a letter: it is of no round, so what it asked is read off its own sheets."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.rounds.collection import Question, Round
from coverage.rounds.standing import Standing, standing
from coverage.vocabulary import RISK_LEVELS, labels
from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.directory.directory_rows import csv_rows
from loaders.files.cells import clean_text, matching_key
from loaders.files.grid import Grid
from loaders.files.read_file import read_file
from loaders.rounds.form import ADDRESS, ANY_RISK, ASKED, EVERYBODY, KNOWN
from loaders.rounds.found_tables import FoundLine, FoundTable, found_tables
from loaders.rounds.numbers import NO_ROUND
from loaders.rounds.returned import Sent, number_on, read_return

_KINDS = {label: key for key, label in labels(INTERVENTIONS).items()}
_COMMUNITIES = {EVERYBODY: "", **{label: key for key, label in labels(COMMUNITIES).items()}}
_RISKS = {ANY_RISK: "", **{label: key for key, label in RISK_LEVELS.items()}}


def answer_to_a_letter(source: Path | bytes, name: str, directory: Directory, on: date) -> Standing:
    """Read the workbook of a letter, and say what it makes of a directory: as of a round of one area with one answer.

    Raises
    ------
    Mistake
        When it cannot be read, is of a round, or no longer says what it asks and where it goes back to.
    """
    file = read_apart(name, read_file, source, name)
    number = number_on(file)
    if number.round_code != NO_ROUND:
        raise Mistake(f"{name}: it is a workbook of a collection round; take it there.")
    tables = found_tables(file.grids)
    asked = _questions(tables)
    if not asked:
        raise Mistake(f"{name}: the sheet “{ASKED}” no longer says what it asks; send back the workbook that came.")
    of = Round(
        name=_name_of_letter(file.grids),
        code=NO_ROUND,
        opened_on=on,
        due=on,
        owner="who wrote the letter",
        address=_address(file.grids, name),
        areas=(number.area,),
        questions=tuple(dict.fromkeys(asked.values())),
        on_record=f"{directory.title}, {directory.edition}",
        invented=directory.invented,
    )
    listed = {line.text("service_id") for table in tables if table.form == KNOWN for line in table.lines}
    rows = {str(row["service_id"]): row for row in csv_rows(directory) if row["service_id"] in listed}
    sent = Sent(number, {number: one.key for number, one in asked.items()}, rows)
    return standing(directory, of, [read_return(file, of, sent, on)], on)


def _questions(tables: Sequence[FoundTable]) -> dict[str, Question]:
    """The questions by their numbers; a row whose own words no longer say one is none."""
    lines = (line for table in tables if table.form == ASKED for line in table.lines)
    return {line.text("number"): one for line in lines if (one := _question(line))}


def _question(line: FoundLine) -> Question | None:
    kind, risk, community = (line.text(name) for name in ("intervention", "risk", "community"))
    if kind not in _KINDS or risk not in _RISKS or community not in _COMMUNITIES or not line.text("number"):
        return None
    return Question(_KINDS[kind], _RISKS[risk], _COMMUNITIES[community])


def _name_of_letter(grids: Sequence[Grid]) -> str:
    """What the letter is called on its sheets."""
    return next((text.partition(". Workbook ")[0] for text in _texts(grids) if ". Workbook " in text), "a letter")


def _address(grids: Sequence[Grid], name: str) -> str:
    texts = list(_texts(grids))
    keys = [matching_key(text) for text in texts]
    if matching_key(ADDRESS) not in keys[:-1]:
        raise Mistake(f"{name}: its first page no longer says where it goes back to; send back the workbook that came.")
    return texts[keys.index(matching_key(ADDRESS)) + 1]


def _texts(grids: Sequence[Grid]) -> Iterable[str]:
    return (text for grid in grids for _, cells in grid.lines for text in map(clean_text, cells) if text)
