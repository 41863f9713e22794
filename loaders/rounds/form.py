"""The workbook of a round, written down once: its sheets, its columns, what we fill in before it is sent, and its drop-downs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coverage.rounds.answers import ON_RECORDS, TO_QUESTIONS
from loaders.directory.schema import CSV_FORM, columns_of

START, KNOWN, ASKED, NEW = "Start here", "1 What is known", "2 What is asked", "3 New services"
SHEETS = (START, KNOWN, ASKED, NEW)
TABLES = (KNOWN, ASKED, NEW)
LISTS, MARKS = "Lists", "Round"
"""Hidden sheets: the words of the drop-downs, and the workbook's number."""
HEADING_ROW = 4
AREA, OFFICE, FILLED_ON, ADDRESS = "Area", "Your office", "Filled in on", "To this address"
ANY_RISK, EVERYBODY = "any risk", "everybody"
"""What a question says where it names no risk level, and no community."""
TO_FILL = (OFFICE, FILLED_ON)
FORM = "2"
"""The edition of the form, part of each workbook's number."""


@dataclass(frozen=True)
class FormColumn:
    """One column of a sheet.

    ``name`` is that of the CSV form where it is one of its columns. ``asks`` is whether people fill it in. ``choices`` are
    the words of its drop-down, by key; ``width`` is in letters.
    """

    name: str
    label: str
    width: int
    asks: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)


def _of_csv(name: str, label: str, width: int) -> FormColumn:
    """A column in which people write as in the CSV form: with a drop-down where it takes one word of a list."""
    column = next(one for one in columns_of(CSV_FORM) if one.name == name)
    return FormColumn(name, label, width, True, column.choices if column.kind == "choice" else {})


COLUMNS: dict[str, tuple[FormColumn, ...]] = {
    KNOWN: (
        FormColumn("service_id", "Reference", 10),
        FormColumn("service_name", "Service", 22),
        FormColumn("organisation_name", "Organisation", 18),
        FormColumn("intervention", "Kind of work", 16),
        FormColumn("told", "What is on record", 26),
        FormColumn("says", "Is this right?", 17, True, ON_RECORDS),
        _of_csv("risk_levels", "Risk levels now", 11),
        _of_csv("places", "Places a year now (a number)", 11),
        _of_csv("funded_to", "Funded to", 11),
        _of_csv("end_date", "Ended on", 11),
        FormColumn("remark", "Remark", 18, True),
    ),
    ASKED: (
        FormColumn("number", "No.", 6),
        FormColumn("intervention", "Is there any …", 26),
        FormColumn("risk", "At which risk", 10),
        FormColumn("community", "For which community", 16),
        FormColumn("told", "What is on record", 18),
        FormColumn("says", "Your answer", 22, True, TO_QUESTIONS),
        FormColumn("rests_on", "How do you know?", 22, True),
        FormColumn("remark", "Remark", 22, True),
    ),
    NEW: (
        _of_csv("service_name", "Service", 20),
        _of_csv("organisation_name", "Organisation", 18),
        _of_csv("intervention", "Kind of work", 16),
        _of_csv("for_whom", "For whom", 11),
        _of_csv("risk_levels", "Risk levels", 10),
        _of_csv("communities", "For which community", 11),
        _of_csv("provision", "Led by that community?", 13),
        _of_csv("areas", "Where (blank: all of the area)", 12),
        _of_csv("places", "Places a year (a number)", 10),
        _of_csv("start_date", "Since", 10),
        _of_csv("funded_to", "Funded to", 11),
        _of_csv("confidential", "Confidential?", 12),
        _of_csv("source_title", "How do you know?", 14),
        _of_csv("notes", "Remark", 14),
    ),
}


def _one_of(answers: Mapping[str, str]) -> str:
    """The answers that may be chosen, in the line above the table: who prints the sheet sees no drop-down."""
    *first, last = (f"“{words}”" for words in answers.values())
    return f"{', '.join(first)} or {last}"


INSTRUCTIONS = {
    KNOWN: f"Choose in the column “Is this right?”: {_one_of(ON_RECORDS)}. Add what you know.",
    ASKED: f"Choose an answer for each row: {_one_of(TO_QUESTIONS)}. Each of them helps.",
    NEW: "One row for each service not on sheet 1. Of a refuge only “refuge”, Victim support, Confidential: no name, no place.",
}
EMPTY_ROWS = 25
"""Rows ready for new services; the last sheet takes more below them."""
