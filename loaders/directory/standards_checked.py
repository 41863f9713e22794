"""What was checked of standards, from the rows of a file: each is read whole, or set aside with its reason."""

from collections.abc import Callable, Iterable
from datetime import date

from coverage.remarks import StandardCheck
from coverage.standards.scorecard import LEVEL
from geo.mistakes import Mistake
from geo.names import find_area
from loaders.directory.refuges import says_refuge, says_somewhere_to_stay
from loaders.directory.schema import INVENTED
from loaders.files.cells import CellError, parse_choice
from loaders.files.dates import parse_date
from loaders.files.findings import Findings
from loaders.files.raw_table import RawRow
from loaders.files.secrets import holds_contact, holds_place

_IN_WORDS = ("only", "checked_by", "source")


def read_checks(
    rows: Iterable[RawRow], on_record: str, findings: Findings, redact: Callable[[str], str]
) -> tuple[StandardCheck, ...]:
    """Read the rows of the sheet of standards that were checked.

    Parameters
    ----------
    rows
        As they stand in the file.
    on_record
        The directory that they go with.
    findings
        Is told of every row that is set aside: one that lacks a cell, cannot be read, or tells what may not be kept.
    redact
        Takes out of a text what is secret elsewhere in the file.
    """
    read = ((row, _check(row, on_record, findings, redact)) for row in rows)
    kept: dict[str, StandardCheck] = {}
    for row, check in read:
        if check is None:
            continue
        if check.key in kept:
            findings.set_aside(row, "", "It says the same as a row above.", to_do="Leave it out.")
        kept.setdefault(check.key, check)
    return tuple(kept.values())


def _check(row: RawRow, on_record: str, findings: Findings, redact: Callable[[str], str]) -> StandardCheck | None:
    _set_aside_what_it_lacks_or_may_not_tell(row, findings)
    choices = {column.name: column.choices for column in row.columns}
    area = _read(row, "area", _force_area, findings)
    standard, verdict = (
        _read(row, name, lambda text, name=name: parse_choice(text, choices[name]), findings)  # type: ignore[misc]
        for name in ("standard", "verdict")
    )
    day = _read(row, "checked_on", lambda text: parse_date(text).last.isoformat(), findings)
    if not findings.keeps(row):
        return None
    only, checked_by, source = (redact(row.text(name)) for name in _IN_WORDS)
    return StandardCheck(
        area_code=area,
        on_record=on_record,
        invented=INVENTED.casefold() in row.text("data_status").casefold(),
        standard=standard,
        verdict=verdict,
        only=only,
        checked_by=checked_by,
        checked_on=day,
        source=source,
        on=date.fromisoformat(day),
    )


def _set_aside_what_it_lacks_or_may_not_tell(row: RawRow, findings: Findings) -> None:
    for column in row.columns:
        if column.required and not row.text(column.name):
            findings.set_aside(row, column.name, "It is blank.", to_do="Fill it in.")
    for name in _IN_WORDS:
        text = row.text(name)
        if says_refuge(text) or says_somewhere_to_stay(text):
            findings.set_aside(
                row,
                name,
                "It speaks of a refuge or of somewhere to stay.",
                to_do="Say who checked, and on what basis, without such words.",
            )
        elif holds_place(text) or holds_contact(text):
            findings.set_aside(
                row,
                name,
                "It tells a place, or whom to write to or ring.",
                to_do="Say it without: nothing of it is kept.",
            )


def _read(row: RawRow, name: str, parse: Callable[[str], str], findings: Findings) -> str:
    """Read a cell that is filled in; "" where it is blank or sets its row aside."""
    text = row.text(name)
    try:
        return parse(text) if text else ""
    except CellError as error:
        findings.set_aside(row, name, error.quoted, error.unquoted, error.to_do)
    return ""


def _force_area(text: str) -> str:
    try:
        return find_area(text, LEVEL).code
    except Mistake as error:
        raise CellError(text, "is not one police force area.", "Give its name or its code.") from error
