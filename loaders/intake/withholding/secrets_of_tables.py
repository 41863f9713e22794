"""What is written of places and refuges anywhere in a file, so that it can be taken out of every text of it."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from geo.areas import parent
from loaders.directory.placed_by_postcode import (
    NOT_PLACED,
    district_in_brackets,
    districts_of_postcodes,
    force_in_brackets,
)
from loaders.directory.refuge_names import (
    house_of,
    may_name_among,
    names_a_refuge,
    those_that_name_a_refuge,
    without_names,
)
from loaders.files.secrets import (
    POSTCODE_PATTERN,
    Secrets,
    plain,
    postcode_key,
    postcodes_among,
    postcodes_in,
    without_contacts,
)
from loaders.intake.decisions import Place
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.understanding.told_by_columns import told_of
from loaders.intake.understanding.told_by_headings import PLACE, Told
from loaders.intake.withholding.refuge_rows import RefugeRows

_LONGEST_KEY = 7


@dataclass(frozen=True)
class SecretsOfTables:
    """All that must be known of a file as a whole.

    Attributes
    ----------
    districts
        By postcode, as ``districts_of_postcodes`` gives them.
    secrets
        Of every place without permission, and what those with it may say.
    public, sharing
        The rows that keep their address, and those whose place is a confidential row's too.
    ids
        By ID that would tell a place or a name: the one to show.
    """

    districts: Mapping[str, str]
    secrets: Secrets
    public: frozenset[Place]
    sharing: frozenset[Place]
    ids: Mapping[str, str]

    def placed(self, postcode: str, by_force: bool) -> str:
        """What stands in place of a postcode (its key, or as written where it has a slip)."""
        found = self.districts.get(postcode, NOT_PLACED)
        if found.startswith("["):
            return found
        return force_in_brackets(parent(found, "pfa")) if by_force else district_in_brackets(found)

    def may_redact_among(self, texts: Collection[str]) -> set[str]:
        """Of a great many texts those that ``redacted`` may change: all that it does, and some more."""
        return self.secrets.may_redact_among(texts) | may_name_among(texts)

    def redacted(self, text: str, confidential: bool = False) -> str:
        """A text with every postcode replaced, and every address, point, contact and refuge's name taken out.

        What rows with permission say may stay, unless the text is of a confidential row.
        """
        if not text:
            return text
        if postcodes_in(text):
            text = self._without_postcodes(text, confidential)
        return without_contacts(without_names(self.secrets.redact(text, confidential)))

    def _without_postcodes(self, text: str, confidential: bool) -> str:
        def instead(match: re.Match[str]) -> str:
            key = postcode_key(match[0])
            return match[0] if not confidential and self.secrets.allows(key) else self.placed(key, confidential)

        written_oddly = len(postcodes_in(text)) > len(POSTCODE_PATTERN.findall(text))
        return POSTCODE_PATTERN.sub(instead, plain(text) if written_oddly else text)


def codes_of_cell(text: str) -> list[str]:
    """The postcodes in a cell that should hold nothing else, as keys; the cell as written where it has a slip."""
    whole = postcode_key(plain(text))
    if len(whole) <= _LONGEST_KEY and POSTCODE_PATTERN.fullmatch(whole):
        return [whole]
    return postcodes_in(text) or [text]


def secrets_of(tables: Collection[FoundTable], refuges: RefugeRows, permitted: Collection[Place]) -> SecretsOfTables:
    """Gather what is written of each place, and take permission from rows that share a place with a confidential one."""
    texts = [table.texts() for table in tables]
    codes = [list(map(postcodes_among, of_columns)) for of_columns in texts]
    addresses = dict(
        item for table, of in zip(tables, codes, strict=True) for item in _addresses(table, of, of_bodies=False)
    )
    hidden = Secrets()
    for place in addresses.keys() & refuges.why.keys():
        hidden.add(*addresses[place])
    sharing = {
        place
        for place, (address, written) in addresses.items()
        if not hidden.postcodes.isdisjoint(written) or hidden.holds_address(address)
    }
    public = frozenset(permitted) - sharing
    secrets = Secrets()
    for place, (address, written) in addresses.items():
        if place in public:
            secrets.allow(address, written)
        else:
            secrets.add(address, written, whole=place in sharing or place in refuges.why)
    for table, of in zip(tables, codes, strict=True):
        for _, (address, written) in _addresses(table, of, of_bodies=True):
            secrets.add(address, written, whole=False)
    for place, name in _names_of_places(tables):
        if place in public:
            secrets.allow(name, ())
        elif place in refuges.why:
            secrets.add(name, ())
    for name in _names(tables, refuges):
        secrets.add(name, ())
    found = districts_of_postcodes(_postcodes(tables, texts, codes))
    return SecretsOfTables(found, secrets, public, frozenset(sharing), _ids(tables, texts, secrets))


def _addresses(
    table: FoundTable, codes: list[dict[str, list[str]]], of_bodies: bool
) -> Iterable[tuple[Place, tuple[str, list[str]]]]:
    """The address of each row that has one, and the keys of its postcodes: of the body, or of the place and in other cells."""
    told = told_of(table)
    of_place = [p for p, of in enumerate(told) if of & {"address", "postcode"} and ("body" in of) == of_bodies]
    others = [] if of_bodies else [p for p, of in enumerate(told) if not of & PLACE]
    addresses = [p for p in of_place if "address" in told[p]]
    with_codes = [p for p in (*of_place, *others) if codes[p]]
    if not addresses and not with_codes:
        return
    for row in table.rows:
        address = ", ".join(row.cells[p] for p in addresses if row.cells[p])
        written = [code for p in with_codes for code in codes[p].get(row.cells[p], ())]
        if address or written:
            yield (table.sheet, row.number), (address, written)


def _postcodes(
    tables: Iterable[FoundTable], texts: list[list[set[str]]], codes: list[list[dict[str, list[str]]]]
) -> list[str]:
    """Every postcode of the file by its key; what stands in a column of postcodes and is none, as written."""
    found: dict[str, None] = {}
    for table, texts_of_columns, codes_of_columns in zip(tables, texts, codes, strict=True):
        for told, said, of in zip(told_of(table), texts_of_columns, codes_of_columns, strict=True):
            written = map(codes_of_cell, said) if "postcode" in told else of.values()
            found |= dict.fromkeys(code for codes_of_one in written for code in codes_of_one)
    return list(found)


def _ids(tables: Iterable[FoundTable], texts: list[list[set[str]]], secrets: Secrets) -> dict[str, str]:
    """By ID that holds a refuge's name or a place: a number, the same wherever the ID stands."""
    written = [
        text
        for table, of_columns in zip(tables, texts, strict=True)
        for told, ids in zip(told_of(table), of_columns, strict=True)
        if "identifier" in told and not told & PLACE
        for text in sorted(_telling(ids, secrets))
    ]
    return {text: f"withheld-{number}" for number, text in enumerate(dict.fromkeys(written), start=1)}


def _telling(ids: Collection[str], secrets: Secrets) -> set[str]:
    may_tell = secrets.may_redact_among(ids)
    places = {text for text in may_tell if secrets.redact(text, nothing_allowed=True) != text}
    return places | those_that_name_a_refuge(ids)


def _names(tables: Iterable[FoundTable], refuges: RefugeRows) -> set[str]:
    """The names of refuges that the confidential rows hold, and what is left of each without the word, where it is a house."""
    found: set[str] = set()
    for table in tables:
        told = told_of(table)
        for row in table.rows:
            if (table.sheet, row.number) in refuges.why:
                found |= {name for name in _names_of(row, told) if names_a_refuge(name)}
    return found | {house_of(name) for name in found} - {""}


def _names_of_places(tables: Iterable[FoundTable]) -> Iterable[tuple[Place, str]]:
    """What each row calls the place to visit, which may tell it as an address does."""
    for table in tables:
        positions = [p for p, of in enumerate(told_of(table)) if {"name", "town"} <= of]
        for row in table.rows:
            yield from (((table.sheet, row.number), row.cells[p]) for p in positions if row.cells[p])


def _names_of(row: FoundRow, told: tuple[Told, ...]) -> Iterable[str]:
    return (
        cell
        for cell, of in zip(row.cells, told, strict=True)
        if cell and not of & (PLACE | {"notes", "document", "area", "confidential"}) and len(cell) <= 120
    )
