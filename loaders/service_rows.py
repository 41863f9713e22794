"""Services and organisations: each row checked, each cell given its meaning."""

from collections.abc import Callable, Container
from typing import Any, TypeVar

from loaders.cells import CellError, parse_choice, parse_choices, parse_places, shown
from loaders.dates import DateSpan, parse_date
from loaders.directory_schema import INVENTED, Column, columns_of
from loaders.findings import Findings
from loaders.raw_table import RawRow
from loaders.records import Records, link

EARLIEST_AS_OF = 1970
Value = TypeVar("Value")
Service = dict[str, Any]

CARRIED_TEXT = [
    "service_id",
    "service_name",
    "organisation_name",
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


class RowReader:
    """Reads the cells of one row, telling the findings of each that cannot be read."""

    def __init__(self, row: RawRow, findings: Findings) -> None:
        self.row, self._findings = row, findings
        self.columns = {column.name: column for column in columns_of(row.sheet)}

    def read(self, column: str, parse: Callable[[str], Value], blank: Value) -> Value:
        """The cell's value; ``blank`` where it is empty or cannot be read (the row is then set aside)."""
        text = self.row.text(column)
        if not text:
            return blank
        try:
            return parse(text)
        except CellError as error:
            self._findings.set_aside(self.row, column, str(error), error.unquoted)
            return blank

    def choice(self, column: str, blank: str) -> str:
        """The key chosen, or ``blank``."""
        return self.read(column, lambda text: parse_choice(text, self.columns[column].choices), blank)

    def choices(self, column: str) -> tuple[str, ...]:
        """The keys chosen; empty where none is stated."""
        return self.read(column, lambda text: parse_choices(text, self.columns[column].choices), ())

    def date(self, column: str, earliest_year: int = 1900) -> DateSpan | None:
        """The span of the date, or None."""
        return self.read(column, lambda text: parse_date(text, earliest_year), None)


def check_row(row: RawRow, columns: tuple[Column, ...], findings: Findings) -> None:
    """Check what holds for any row: nothing spilled or uncomputed, every required cell filled."""
    if row.spilled:
        findings.set_aside(
            row, "", "A cell of the row has no header above it: a separator or quotation mark may be missing."
        )
    for column in row.uncomputed:
        findings.set_aside(
            row, column, "This is a formula whose result was not saved. Put the value in its place."
        )
    for column in row.too_long:
        findings.note(row, column, "The text is longer than 10,000 characters; the rest was left out.")
    for spec in columns:
        if spec.required and not row.text(spec.name) and spec.name not in row.uncomputed:
            findings.set_aside(row, spec.name, f'"{spec.label}" must be filled.')


def check_organisations(records: Records, findings: Findings) -> set[str]:
    """Check the organisations; return the linked IDs of those that stand."""
    standing: set[str] = set()
    for row in records.organisations:
        check_row(row, columns_of(row.sheet), findings)
        RowReader(row, findings).choice("led_by_community", "")
        _refuse_repeat(row, "organisation_id", standing, findings)
        if findings.keeps(row):
            standing.add(link(row, "organisation_id"))
    return standing


def _refuse_repeat(row: RawRow, column: str, seen: Container[str], findings: Findings) -> None:
    if link(row, column) in seen:
        what = f"{shown(row.text(column))} is on an earlier row."
        findings.set_aside(row, column, f"{what} Give each row its own ID.", "This ID is on an earlier row.")


def read_services(records: Records, organisations: set[str], findings: Findings) -> dict[str, Service]:
    """Read every service that stands, by linked ID, in file order; ``row`` holds where each was read."""
    services: dict[str, Service] = {}
    for row in records.services:
        check_row(row, columns_of(row.sheet), findings)
        _refuse_repeat(row, "service_id", services, findings)
        organisation = link(row, "organisation_id")
        if not records.is_csv and organisation and organisation not in organisations:
            findings.set_aside(
                row,
                "organisation_id",
                f"{shown(row.text('organisation_id'))} is not in the sheet Organisations, or is set aside.",
                "This organisation is not in the sheet Organisations, or was set aside there.",
            )
        service = _service(row, findings)
        if findings.keeps(row):
            services[link(row)] = service
    return services


def _service(row: RawRow, findings: Findings) -> Service:
    cells = RowReader(row, findings)
    communities = cells.choices("communities")
    starts, ends = cells.date("start_date"), cells.date("end_date")
    funded_to, as_of = cells.date("funded_to"), cells.date("as_of", EARLIEST_AS_OF)
    if "area_level" in cells.columns:
        cells.choice("area_level", "")
    service: Service = {
        **{column: row.text(column) for column in CARRIED_TEXT},
        "intervention": cells.choice("intervention", ""),
        "for_whom": cells.choice("for_whom", ""),
        "risk_levels": cells.choices("risk_levels"),
        "communities": communities,
        "provision": cells.choice("provision", "not_stated" if communities else "generic"),
        "quality_assured": cells.choice("quality_assured", "not_stated"),
        "delivery": cells.choice("delivery", "not_stated"),
        "status": cells.choice("status", "unknown"),
        "starts": starts and starts.first,
        "ends": ends and ends.last,
        "funded_to": funded_to and funded_to.last,
        "as_of_first": as_of and as_of.first,
        "as_of_last": as_of and as_of.last,
        "places": cells.read("places", parse_places, None),
        "invented": INVENTED.casefold() in row.text("data_status").casefold(),
        "row": row,
    }
    _check_meaning(row, service, findings)
    return service


def _check_meaning(row: RawRow, service: Service, findings: Findings) -> None:
    if service["starts"] and service["ends"] and service["ends"] < service["starts"]:
        findings.set_aside(row, "end_date", "The end date is before the start date.")
    if service["status"] == "confirmed_none":
        for column in ("confirmed_by", "as_of"):
            if not row.text(column):
                findings.set_aside(
                    row, column, "A record that there is none must say who confirmed it, and when."
                )
