"""Which rows are confidential, and which addresses may be kept, decided before anything is said about any row.

A service is confidential when its row says so or it is a refuge; a location when its row says so, its
service is, or it shares a postcode or address with a confidential one. Where in doubt (a mark that cannot
be read, a misaligned row, the same ID on a confidential row) the answer is yes.

An address is kept only where its own row says that it may be public, and never of somewhere to stay.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from loaders.directory.look_alikes import is_searched_whole
from loaders.directory.placed_by_postcode import area_in_brackets
from loaders.directory.refuges import (
    name_says_refuge,
    notes_say_refuge,
    organisation_says_refuge,
    says_refuge,
    says_somewhere_to_stay,
    without_mentions,
)
from loaders.directory.schema import YES_NO
from loaders.directory.sieve_of_many import may_say_refuge_among, may_say_somewhere_to_stay_among
from loaders.files.cells import CellError, matching_key, parse_choice
from loaders.files.raw_table import Place, RawRow
from loaders.files.records import Records, link
from loaders.files.secrets import Secrets, postcode_key, postcodes_in

_DECISIVE = {"confidential", "service_name", "location_name", "notes"}
_READ_APART = {"service_name", "location_name", "organisation_name", "notes"}
_OF_DOCUMENTS = {"source_title", "source_url", "earlier_facts"}
_SAYS_NOTHING_OF_A_SERVICE = _READ_APART | _OF_DOCUMENTS | {"intervention", "areas"}
ACCOMMODATION = {"housing_pathway"}  # interventions that are somewhere to stay


@dataclass(frozen=True)
class Confidentiality:
    """What may not be said of one file.

    ``services`` (by linked ID) and ``rows`` (by sheet and number) are confidential, ``secrets`` what is written of their places.
    ``public`` holds the locations whose address may be kept; ``withheld`` is every other address and postcode of the file.
    ``cleared`` holds, by linked ID, who says of a service that it is not confidential, where it would be: its address and the
    name of a refuge stay withheld all the same.
    """

    services: frozenset[str]
    rows: frozenset[Place]
    secrets: Secrets
    public: frozenset[tuple[object, ...]]
    withheld: Secrets
    cleared: Mapping[str, str]

    def covers(self, row: RawRow) -> bool:
        """Whether nothing written in the row may be repeated in a message."""
        return link(row) in self.services or row.place in self.rows

    def hides(self, location: RawRow) -> bool:
        """Whether a location is confidential, by itself, by its service, or by what it shares."""
        return self.covers(location) or says_confidential(location) or _shares(location, self.secrets)

    def permits(self, location: RawRow) -> bool:
        """Whether the address of a location that is not hidden may be kept: its own row must say it, whatever another says."""
        return _key(location) in self.public and says_public(location)


def says_confidential(row: RawRow) -> bool:
    """Whether the row's mark is anything but blank or a plain "no"; what cannot be read counts as yes."""
    mark = row.text("confidential")
    if row.spilled or (row.uncomputed and _DECISIVE & set(row.uncomputed)):
        return True
    try:
        return mark != "" and parse_choice(mark, YES_NO) == "yes"
    except CellError:
        return True


def says_public(location: RawRow) -> bool:
    """Whether the row says in plain words that its address may be public."""
    return matching_key(location.text("address_public")) in ("yes", "y", "true") and not location.spilled


def is_refuge(service: RawRow) -> bool:
    """Whether any cell of a service's row says that it is a refuge, what is said of documents left aside."""
    name, organisation = service.text("service_name"), service.text("organisation_name")
    if name_says_refuge(name, organisation) or organisation_says_refuge(organisation, name):
        return True
    if notes_say_refuge(service.text("notes")):
        return True
    return any(says_refuge(text) for column, text in service.cells.items() if column not in _SAYS_NOTHING_OF_A_SERVICE)


def _place_is_refuge(location: RawRow, organisation: str) -> bool:
    """Whether any cell of a location's row says that it is a refuge."""
    return name_says_refuge(location.text("location_name"), organisation) or any(
        says_refuge(text) for column, text in location.cells.items() if column not in _READ_APART
    )


def _is_somewhere_to_stay(row: RawRow) -> bool:
    """Whether any cell of a row has a word for a place in which people live or stay."""
    return row.text("intervention") in ACCOMMODATION or any(
        says_somewhere_to_stay(without_mentions(text) if column == "notes" else text)
        for column, text in row.cells.items()
        if column not in ("intervention", "areas", "service_id", "organisation_id")
    )


def _rows_that_may(rows: Collection[RawRow], say: Callable[[Collection[str]], set[str]]) -> Iterator[RawRow]:
    """The rows of which any cell may say something, by a quick look at the cells of all, and those with a very long text."""
    texts = {text for row in rows for column, text in row.cells.items() if column != "areas"}
    may_say = say(texts) | {text for text in texts if not is_searched_whole(text)}
    return (row for row in rows if not may_say.isdisjoint(row.cells.values()))


def _may_be_somewhere_to_stay(texts: Collection[str]) -> set[str]:
    return may_say_somewhere_to_stay_among(texts) | ACCOMMODATION


def decide_confidentiality(records: Records, said_not: Mapping[Place, str]) -> Confidentiality:
    """Decide every row of a file at once; nothing here makes a message.

    ``said_not`` holds, by sheet and row, the person who says that it is not confidential; a row that nobody signs for is decided
    by itself.
    """
    signed = {place: person for place, person in said_not.items() if person.strip()}
    bodies = {link(row, "organisation_id"): row for row in records.organisations}
    organisations = {link(row): row.text("organisation_name") for row in records.services}
    refuges = [
        row
        for row in _rows_that_may(records.locations, may_say_refuge_among)
        if _place_is_refuge(row, organisations.get(link(row), ""))
    ]
    suspects = {row.place for row in _rows_that_may(records.services, may_say_refuge_among)}
    marked = [row for row in records.services if says_confidential(row) or (row.place in suspects and is_refuge(row))]
    marked += [
        row
        for row in (records.services if bodies else ())
        if (body := bodies.get(link(row, "organisation_id"))) and says_refuge(body.text("website"))
    ]
    cleared = {link(row): signed[row.place] for row in (*marked, *refuges) if row.place in signed}
    marked, refuges = ([row for row in rows if row.place not in signed] for rows in (marked, refuges))
    services = {link(row) for row in (*marked, *refuges)} - {""}
    rows = {row.place for row in (*marked, *refuges)}
    marked = [row for row in records.services if row.place in rows or link(row) in services]
    if not records.is_csv:  # there a row is a whole service, and only one of its places may be marked
        rows |= {row.place for row in (*records.locations, *records.areas) if says_confidential(row)} - signed.keys()
    owners = {link(row, "organisation_id") for row in marked}
    rows |= {r.place for r in records.organisations if link(r, "organisation_id") in owners or r.spilled}
    decided = Confidentiality(frozenset(services), frozenset(rows), Secrets(), frozenset(), Secrets(), cleared)
    return _with_permissions(_with_secrets(decided, records), records, bodies)


def _with_secrets(decided: Confidentiality, records: Records) -> Confidentiality:
    """Gather the postcodes and addresses of confidential rows, then of places that share one, and so on."""
    for row in records.services:
        if decided.covers(row):
            decided.secrets.add("", _postcodes_of(row))
    waiting = records.locations
    while hidden := [row for row in waiting if decided.hides(row)]:
        for row in hidden:
            decided.secrets.add(row.text("address"), _postcodes_of(row))
        waiting = [row for row in waiting if not decided.hides(row)]
    return decided


def _with_permissions(decided: Confidentiality, records: Records, bodies: dict[str, RawRow]) -> Confidentiality:
    """Tell the locations whose address may be kept, and withhold what is written of every other."""
    asked = {link(row) for row in records.locations if says_public(row)}
    services = [row for row in records.services if link(row) in asked]
    visited = [row for row in records.locations if link(row) in asked]
    may_be_stays = _rows_that_may((*services, *visited), _may_be_somewhere_to_stay)
    stays = {link(row) for row in may_be_stays if _is_somewhere_to_stay(row)}
    stays |= {
        link(row)
        for row in services
        if (body := bodies.get(link(row, "organisation_id"))) and _is_somewhere_to_stay(body)
    }
    stays |= decided.cleared.keys()
    locations = [(row, decided.hides(row)) for row in records.locations]
    public = [
        row
        for row, hidden in locations
        if not hidden and says_public(row) and link(row) not in stays and not area_in_brackets(row.text("postcode"))
    ]
    shown = frozenset(map(_key, public))
    for row, hidden in locations:
        if _key(row) not in shown:
            decided.withheld.add(row.text("address"), _postcodes_of(row), whole=hidden)
        if hidden:
            decided.withheld.add(row.text("location_name"), ())
    for row in public:
        decided.withheld.allow(row.text("address"), _postcodes_of(row))
        decided.withheld.allow(row.text("location_name"), ())
    return replace(decided, public=shown)


def _key(location: RawRow) -> tuple[object, ...]:
    """A location among those of its file; a row of the CSV form may hold several."""
    return location.sheet, location.number, location.text("postcode"), location.text("address")


def _postcodes_of(row: RawRow) -> list[str]:
    return [row.text("postcode"), *(p for text in row.cells.values() for p in postcodes_in(text))]


def _shares(location: RawRow, secrets: Secrets) -> bool:
    written = {postcode_key(location.text("postcode"))} | set(postcodes_in(location.text("address")))
    return bool(written & secrets.postcodes) or secrets.holds_address(location.text("address"))
