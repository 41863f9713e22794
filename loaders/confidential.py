"""Which rows are confidential, decided before anything is said about any row, and what is then taken out.

A service is confidential when its row says so or it is a refuge; a location when its row says so, its
service is, or it shares a postcode or address with a confidential one. Where in doubt (a mark that cannot
be read, a misaligned row, the same ID on a confidential row) the answer is yes.
"""

from dataclasses import dataclass

from loaders.cells import CellError, parse_choice
from loaders.directory_schema import YES_NO
from loaders.raw_table import RawRow
from loaders.records import Records, link
from loaders.refuges import name_says_refuge, notes_say_refuge
from loaders.secrets import Secrets, postcode_key, postcodes_in

_DECISIVE = {"confidential", "service_name", "location_name", "notes"}


@dataclass(frozen=True)
class Confidentiality:
    """What is confidential in one file: services (by linked ID), rows (by sheet and number), secrets."""

    services: frozenset[str]
    rows: frozenset[tuple[str, int]]
    secrets: Secrets

    def covers(self, row: RawRow) -> bool:
        """Whether nothing written in the row may be repeated in a message."""
        return (row.sheet, row.number) in self.rows or (link(row) != "" and link(row) in self.services)

    def hides(self, location: RawRow) -> bool:
        """Whether a location is confidential, by itself, by its service, or by what it shares."""
        return self.covers(location) or _shares(location, self.secrets)


def says_confidential(row: RawRow) -> bool:
    """Whether the row's mark is anything but blank or a plain "no"; what cannot be read counts as yes."""
    mark = row.text("confidential")
    if row.spilled or _DECISIVE & set(row.uncomputed):
        return True
    try:
        return mark != "" and parse_choice(mark, YES_NO) == "yes"
    except CellError:
        return True


def is_refuge(service: RawRow) -> bool:
    """Whether a service's name or notes say that it is a refuge."""
    name, organisation = service.text("service_name"), service.text("organisation_name")
    return name_says_refuge(name, organisation) or notes_say_refuge(service.text("notes"))


def decide_confidentiality(records: Records) -> Confidentiality:
    """Decide every row of a file at once; nothing here makes a message."""
    organisations = {link(row): row.text("organisation_name") for row in records.services}
    refuges = [
        row
        for row in records.locations
        if name_says_refuge(row.text("location_name"), organisations.get(link(row), ""))
    ]
    marked = [row for row in records.services if says_confidential(row) or is_refuge(row)]
    services = {link(row) for row in (*marked, *refuges)} - {""}
    rows = {(row.sheet, row.number) for row in (*marked, *refuges)}
    marked = [row for row in records.services if (row.sheet, row.number) in rows or link(row) in services]
    rows |= {
        (row.sheet, row.number) for row in (*records.locations, *records.areas) if says_confidential(row)
    }
    owners = {link(row, "organisation_id") for row in marked}
    rows |= {
        (r.sheet, r.number)
        for r in records.organisations
        if link(r, "organisation_id") in owners or r.spilled
    }
    decided = Confidentiality(frozenset(services), frozenset(rows), Secrets())
    return _with_secrets(decided, records)


def _with_secrets(decided: Confidentiality, records: Records) -> Confidentiality:
    """Gather the postcodes and addresses of confidential rows, then of places that share one, and so on."""
    for row in records.services:
        if decided.covers(row):
            decided.secrets.add("", [p for text in row.cells.values() for p in postcodes_in(text)])
    waiting = records.locations
    while hidden := [row for row in waiting if decided.hides(row)]:
        for row in hidden:
            written = [p for text in row.cells.values() for p in postcodes_in(text)]
            decided.secrets.add(row.text("address"), [*written, row.text("postcode")])
        waiting = [row for row in waiting if not decided.hides(row)]
    return decided


def _shares(location: RawRow, secrets: Secrets) -> bool:
    written = {postcode_key(location.text("postcode"))} | set(postcodes_in(location.text("address")))
    return bool(written & secrets.postcodes) or secrets.holds_address(location.text("address"))
