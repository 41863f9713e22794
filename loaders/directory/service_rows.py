"""Services and organisations: each row checked, each cell given its meaning."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial
from typing import Any, TypeVar

from coverage.vocabulary import DECLARED
from loaders.directory.refuges import says_refuge, says_somewhere_to_stay
from loaders.directory.registered_numbers import numbers_of, registered_numbers
from loaders.directory.schema import CSV_FORM, DECLARATIONS, INVENTED, REGISTERED_NUMBERS, Column, columns_of
from loaders.directory.synonyms import DATES, means_not_known, spelling_key
from loaders.files.amounts import HOW_TO_WRITE, read_amount
from loaders.files.cells import CellError, and_not_known, parse_choice, parse_choices, parse_places, shown
from loaders.files.dates import DateSpan, parse_date
from loaders.files.findings import Findings
from loaders.files.raw_table import RawRow
from loaders.files.records import Records, link

EARLIEST, EARLIEST_KNOWN = 1900, 1970
_SINCE_KNOWN = ("first_known", "as_of")  # when somebody knew of a service, not when it ran
_COMPUTE = "Open the file in a spreadsheet program and save it, or write the value."
Value = TypeVar("Value")
Service = dict[str, Any]

CARRIED_TEXT = [
    "service_id",
    "service_name",
    "organisation_name",
    *REGISTERED_NUMBERS,
    "quality_scheme",
    "confirmed_by",
    "as_of_basis",
    "funding_period",
    "source_title",
    "source_url",
    "fact_id",
    "earlier_facts",
    "notes",
]

NUMBERS = ("places", "funding_gbp")


class RowReader:
    """Reads the cells of one row, telling the findings of each that cannot be read."""

    def __init__(self, row: RawRow, findings: Findings) -> None:
        self.row, self._findings = row, findings
        self.columns = _by_name(row.form_of_columns)

    def read(self, column: str, parse: Callable[[str, Column], Value], blank: Value) -> Value:
        """The cell's value; ``blank`` where it is empty or cannot be read.

        What cannot be read is said. It sets the row aside in a required column; in any other it is *not known*.
        """
        text = self.row.cells.get(column)
        if not text:
            return blank
        value, error = _read(parse, text, self.row.form_of_columns, column)
        if error is not None:
            self._say_unreadable(column, text, error)
            return blank
        read: Value = value
        return read

    def _say_unreadable(self, column: str, text: str, error: CellError) -> None:
        spec = self.columns[column]
        if spec.required:
            self._findings.set_aside(self.row, column, error.quoted, error.unquoted, error.to_do)
        elif not means_not_known(text, DATES if spec.kind == "date" else column):
            self._findings.note(
                self.row, column, and_not_known(error.quoted), and_not_known(error.unquoted), error.to_do
            )
        elif spelling_key(text):
            self._findings.note(
                self.row, column, f"{shown(text)} was read as not known.", "This was read as not known."
            )

    def choice(self, column: str, blank: str) -> str:
        """The key chosen, or ``blank``."""
        return self.read(column, _choice, blank)

    def choices(self, column: str) -> tuple[str, ...]:
        """The keys chosen; empty where none is stated."""
        return self.read(column, _choices, ())

    def places(self) -> int | None:
        """The number of people, or None."""
        return self.read("places", _places, None)

    def funding(self) -> float | None:
        """The pounds on record, or None."""
        return self.read("funding_gbp", _pounds, None)

    def date(self, column: str) -> DateSpan | None:
        """The span of the date, or None; how an unusual spelling was read is said."""
        span = self.read(column, _date, None)
        if span is not None and span.read_as:
            read = f"was read as {span.read_as}."
            self._findings.note(self.row, column, f"{shown(self.row.text(column))} {read}", f"This {read}")
        return span

    def check_registered_number(self, column: str) -> None:
        """Say it where a registered number is none; a row whose form has no such column has that of its organisation."""
        if column in self.columns:
            self.read(column, _registered, None)


class _ColumnReader:
    """Reads a column of many rows with a ``RowReader``: a text of which nothing is to be said once, any other row by row."""

    def __init__(self, rows: Sequence[RawRow], findings: Findings) -> None:
        self._rows, self._findings = rows, findings
        self._forms = [row.form_of_columns for row in rows]

    def choice(self, column: str, blank: str) -> list[str]:
        """The key chosen in each row, or ``blank``; of a column that the rows do not have ``blank`` alone."""
        return self._each(column, lambda cells: cells.choice(column, blank), blank)

    def choices(self, column: str) -> list[tuple[str, ...]]:
        """The keys chosen in each row."""
        return self._each(column, lambda cells: cells.choices(column), ())

    def dates(self, column: str) -> list[DateSpan | None]:
        """The span of each row's date, or None."""
        return self._each(column, lambda cells: cells.date(column), None)

    def check_registered_numbers(self) -> None:
        """Say of each registered number that is none."""
        for column in REGISTERED_NUMBERS:
            self._each(column, partial(RowReader.check_registered_number, column=column), None)

    def places(self) -> list[int | None]:
        """Each row's number of people, or None."""
        return self._each("places", RowReader.places, None)

    def funding(self) -> list[float | None]:
        """Each row's pounds on record, or None."""
        return self._each("funding_gbp", RowReader.funding, None)

    def _each(self, column: str, read: Callable[[RowReader], Value], blank: Value) -> list[Value]:
        quiet: dict[tuple[str, str], Value] = {}
        values = []
        for row, form in zip(self._rows, self._forms, strict=True):
            text = row.cells.get(column)
            if not text or (form, text) in quiet:
                values.append(quiet[form, text] if text else blank)
                continue
            said = len(self._findings.problems)
            values.append(read(RowReader(row, self._findings)))
            if len(self._findings.problems) == said:
                quiet[form, text] = values[-1]
        return values


@cache
def _by_name(sheet: str) -> dict[str, Column]:
    """The columns of a form by name; of a declaration's record also those that its own form leaves out."""
    filled = columns_of(CSV_FORM) if sheet == DECLARATIONS else ()
    return {column.name: column for column in (*filled, *columns_of(sheet))}


@lru_cache(maxsize=50_000)
def _read(parse: Callable[[str, Column], Any], text: str, sheet: str, column: str) -> tuple[Any, CellError | None]:
    """What a text means in a column, or what is wrong with it: worked out once, however many rows hold it."""
    try:
        return parse(text, _by_name(sheet)[column]), None
    except CellError as error:
        return None, error.with_traceback(None)


def _choice(text: str, column: Column) -> str:
    return parse_choice(text, column.choices, column.name)


def _choices(text: str, column: Column) -> tuple[str, ...]:
    return parse_choices(text, column.choices, column.name)


_OF_WHAT: dict[str, Callable[[str, Column], Any]] = {
    "for_whom": _choice,
    "risk_levels": _choices,
    "communities": _choices,
}
"""The columns that narrow of what there is none, and how their cells are read."""


def _places(text: str, column: Column) -> int:
    return parse_places(text)


def _pounds(text: str, column: Column) -> float:
    pounds = read_amount(text).gbp
    if pounds <= 0:
        raise CellError(text, "is no sum that was given.", HOW_TO_WRITE)
    return pounds


def _registered(text: str, column: Column) -> dict[str, str]:
    return registered_numbers(text, column.name)


def _date(text: str, column: Column) -> DateSpan:
    return parse_date(text, EARLIEST_KNOWN if column.name in _SINCE_KNOWN else EARLIEST)


@cache
def _required(form: str) -> tuple[Column, ...]:
    return tuple(column for column in columns_of(form) if column.required)


def check_row(row: RawRow, findings: Findings) -> None:
    """Check what holds for any row: nothing spilled or uncomputed, every required cell filled."""
    if row.spilled:
        findings.set_aside(
            row,
            "",
            "A cell of the row has no heading above it, so its cells may have slipped.",
            to_do="Give the column a heading, or put each cell under its own.",
        )
    for column in row.uncomputed:
        required = any(spec.name == column for spec in _required(row.form_of_columns))
        say = findings.set_aside if required else findings.note
        say(
            row,
            column,
            "This is a formula whose result was not saved.",
            to_do=_COMPUTE,
        )
    for column in row.too_long:
        findings.note(row, column, "The text is longer than 10,000 characters; the rest was left out.")
    for spec in _required(row.form_of_columns):
        if not row.text(spec.name) and spec.name not in row.uncomputed:
            findings.set_aside(row, spec.name, f'"{spec.label}" must be filled.', to_do="Fill in the cell.")


def check_organisations(records: Records, findings: Findings) -> set[str]:
    """Check the organisations; return the linked IDs of those that stand."""
    by_id = _rows_by_id(records.organisations, "organisation_id")
    for row in records.organisations:
        check_row(row, findings)
        cells = RowReader(row, findings)
        cells.choice("led_by_community", "")
        for column in REGISTERED_NUMBERS:
            cells.check_registered_number(column)
    for rows in by_id.values():
        names = {spelling_key(row.text("organisation_name")) for row in rows}
        _refuse_repeats(rows[1:] if len(names) == 1 else rows, len(rows), "organisation_id", findings)
    return {key for key, rows in by_id.items() if any(map(findings.keeps, rows))}


def _rows_by_id(rows: list[RawRow], column: str) -> dict[str, list[RawRow]]:
    by_id: dict[str, list[RawRow]] = {}
    for row in rows:
        if key := link(row, column):
            by_id.setdefault(key, []).append(row)
    return by_id


def _refuse_repeats(rows: list[RawRow], times: int, column: str, findings: Findings) -> None:
    """Set aside the rows of an ID that stands on more than one: nobody can tell which one the other sheets mean."""
    for row in rows if times > 1 else []:
        findings.set_aside(
            row,
            column,
            f"{shown(row.text(column))} is the ID of {times} rows.",
            f"This is the ID of {times} rows.",
            "Give each row its own ID.",
        )


def read_services(records: Records, organisations: set[str], findings: Findings) -> dict[str, Service]:
    """Read every service that stands, by linked ID, in file order; ``row`` holds where each was read."""
    refused = {link(row, "organisation_id"): row for row in records.organisations if not findings.keeps(row)}
    read = []
    for row in records.services:
        organisation = link(row, "organisation_id")
        if not row.is_whole and organisation in refused.keys() - organisations:
            findings.follow(row, refused[organisation])
            continue
        check_row(row, findings)
        if not row.is_whole and organisation and organisation not in organisations:
            findings.set_aside(
                row,
                "organisation_id",
                f"{shown(row.text('organisation_id'))} is not in the sheet Organisations.",
                "This organisation is not in the sheet Organisations.",
                "Add it there, or correct the ID.",
            )
        read.append(row)
    services = _services(read, findings)
    for rows in _rows_by_id(records.services, "service_id").values():
        _refuse_repeats(rows, len(rows), "service_id", findings)
    return {link(row): service for row, service in zip(read, services, strict=True) if findings.keeps(row)}


def _services(rows: list[RawRow], findings: Findings) -> list[Service]:
    """The services of rows, each column read for all of them."""
    read = _ColumnReader(rows, findings)
    communities = read.choices("communities")
    starts, ends, first_known = (read.dates(column) for column in ("start_date", "end_date", "first_known"))
    funded_to, option_to, as_of = (read.dates(column) for column in ("funded_to", "option_to", "as_of"))
    read.choice("area_level", "")
    read.check_registered_numbers()
    numbers = [numbers_of(row.cells) for row in rows]
    columns: dict[str, Sequence[Any]] = {
        **{column: [row.cells.get(column, "") for row in rows] for column in CARRIED_TEXT},
        **{column: [said[column] for said in numbers] for column in REGISTERED_NUMBERS},
        "intervention": read.choice("intervention", ""),
        "for_whom": read.choice("for_whom", ""),
        "risk_levels": read.choices("risk_levels"),
        "communities": communities,
        "provision": [
            stated or _unstated_provision(row, named)
            for row, stated, named in zip(rows, read.choice("provision", ""), communities, strict=True)
        ],
        "quality_assured": read.choice("quality_assured", "not_stated"),
        "delivery": read.choice("delivery", "not_stated"),
        "status": read.choice("status", "unknown"),
        "starts": [span and span.first for span in starts],
        "first_known": [span and span.first for span in first_known],
        "ends": [span and span.last for span in ends],
        "funded_to": [span and span.last for span in funded_to],
        "option_to": [span and span.last for span in option_to],
        "as_of_first": [span and span.first for span in as_of],
        "as_of_last": [span and span.last for span in as_of],
        "places": read.places(),
        "funding_gbp": read.funding(),
        "invented": [INVENTED.casefold() in row.text("data_status").casefold() for row in rows],
        "row": rows,
    }
    services = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    for service, span in zip(services, ends, strict=True):
        if service["status"] not in DECLARED:
            _note_first_of_month(service["row"], span, findings)
        _check_meaning(service["row"], service, findings)
    return services


def _note_first_of_month(row: RawRow, ends: DateSpan | None, findings: Findings) -> None:
    """A spreadsheet turns a typed month into its first day, and few services end on one."""
    if ends is not None and ends.first == ends.last and ends.last.day == 1:
        findings.note(
            row,
            "end_date",
            "The end date is the first day of a month.",
            to_do=f"If the whole month is meant, write {ends.last:%Y-%m} as text.",
        )


def _unstated_provision(row: RawRow, communities: tuple[str, ...]) -> str:
    """What provision is where the cell is blank: generic where no community is named, else not stated."""
    written = row.text("communities")
    unreadable = written != "" and not means_not_known(written, "communities")
    return "not_stated" if communities or unreadable else "generic"


def _check_meaning(row: RawRow, service: Service, findings: Findings) -> None:
    if service["starts"] and service["ends"] and service["ends"] < service["starts"]:
        service["starts"] = service["ends"] = None
        findings.note(
            row,
            "end_date",
            "The end date is before the start date, so both were read as not known.",
            to_do="Correct the one that is wrong.",
        )
    if service["status"] == "confirmed_none":
        _check_declaration(row, service, findings)
    if row.form_of_columns == DECLARATIONS:
        _check_what_a_declaration_tells(row, findings)


def _check_declaration(row: RawRow, service: Service, findings: Findings) -> None:
    """Set aside what does not say who checked and when, or leaves open of what there is none: blank would mean all of it."""
    said = {
        "confirmed_by": not means_not_known(row.text("confirmed_by"), ""),
        "as_of": service["as_of_first"],
    }
    for column in (column for column, is_said in said.items() if not is_said):
        findings.set_aside(
            row,
            column,
            "A record that there is none must say who confirmed it, and when.",
            to_do="Fill in both, or choose another status.",
        )
    for column, parse in _OF_WHAT.items():
        text = row.text(column)
        if text and _read(parse, text, row.form_of_columns, column)[1] is not None:
            findings.set_aside(
                row,
                column,
                f"{shown(text)} does not say of what there is none.",
                "This does not say of what there is none.",
                "Write words of the list, or leave the cell blank where there is none at all.",
            )


def _check_what_a_declaration_tells(row: RawRow, findings: Findings) -> None:
    """Set aside a row of the form of declarations that rests on nothing, or that speaks of a refuge or somewhere to stay."""
    if not (row.text("source_title") or row.text("source_url")):
        to_do = "Name its source, or its link."
        findings.set_aside(row, "source_title", "It does not say what it rests on.", to_do=to_do)
    for column in ("confirmed_by", "source_title", "source_url", "notes"):
        if says_refuge(row.text(column)) or says_somewhere_to_stay(row.text(column)):
            findings.set_aside(
                row,
                column,
                "It speaks of a refuge or of somewhere to stay.",
                to_do="Say who checked, and on what basis, without such words.",
            )
