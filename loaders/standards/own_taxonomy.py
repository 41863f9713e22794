"""Columns of our own directory as attributes of a standard's entry: a term for each word chosen, a value for any other text.

All of it goes by the schema: a column more is an attribute more.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

from loaders.directory.schema import LOCATIONS, ORGANISATIONS, SERVICE_AREAS, SERVICES, Column, columns_of
from loaders.standards.field_paths import standard, values_at

TAXONOMY = "Provision Atlas directory"
STANDARD = "open_referral_uk_3"
LINKS = {
    ORGANISATIONS: "organisation_id",
    SERVICES: "organisation_id",
    LOCATIONS: "service_id",
    SERVICE_AREAS: "service_id",
}
"""By sheet: the column that the standard says by putting one entry into another."""
_OURS = UUID("3f0c5a52-7a0e-5d55-9a1c-6f2f4a3c1b90")
Attribute = dict[str, Any]


def id_of(*parts: str) -> str:
    """An identifier such as the standard asks for: the same for the same parts, whenever it is made."""
    return str(uuid5(_OURS, "\n".join(parts)))


def id_of_service(service_id: str) -> str:
    """The identifier of a service: its own where that is one already."""
    try:
        return str(UUID(service_id))
    except ValueError:
        return id_of("service", service_id)


def own_paths(sheet: str) -> Mapping[str, str]:
    """Where the standard itself keeps columns of a sheet, by column."""
    paths: Mapping[str, str] = standard(STANDARD)["own"][sheet]
    return paths


def attributes_of(row: Mapping[str, Any], sheet: str, entity_id: str) -> list[Attribute]:
    """What a row says that the standard has no place for, each word and text once; nothing for what is not stated."""
    return [
        attribute(entity_id, column.name, *term)
        for column in _attributed(sheet)
        if row.get(column.name, "") != ""
        for term in _terms(column, str(row[column.name]))
    ]


def attribute(entity_id: str, about: str, code: str, name: str, value: str | None = None) -> Attribute:
    """One attribute of an entry: what it is about (a column's name), its term, and a text where the term is not all of it."""
    said = {} if value is None else {"value": value}
    return {
        "id": id_of(entity_id, about, code),
        "link_type": about,
        **said,
        "taxonomy_term": {
            "id": id_of("term", about, code),
            "code": code,
            "name": name,
            "description": name,
            "taxonomy": TAXONOMY,
        },
    }


def cells_of(entry: Mapping[str, Any], sheet: str) -> dict[str, str]:
    """The cells of a row of ours, by column, as an entry holds them; no cell for what it does not say."""
    said = {column: values_at(entry, path)[:1] for column, path in own_paths(sheet).items()}
    cells = {column: str(found[0]) for column, found in said.items() if found}
    known = {column.name: column for column in _attributed(sheet)}
    listed: dict[str, list[str]] = {}
    for about, code, value in _own_attributes(entry):
        if about in known:
            listed.setdefault(about, []).append(code if known[about].choices else value)
    return cells | {column: ";".join(texts) for column, texts in listed.items()}


def _attributed(sheet: str) -> Iterator[Column]:
    return (c for c in columns_of(sheet) if c.name not in own_paths(sheet) and c.name != LINKS[sheet])


def _terms(column: Column, text: str) -> Iterable[tuple[str, ...]]:
    """Code and name of each term; with the text, where it is not of the column's words."""
    if not column.choices:
        return [(column.name, column.label, text)]
    return [(key, column.choices[key]) for key in text.split(";")]


def _own_attributes(entry: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What each attribute of our taxonomy is about, the code of its term, and its text."""
    attributes = entry.get("attributes")
    for one in attributes if isinstance(attributes, list) else ():
        term = one.get("taxonomy_term") if isinstance(one, dict) else None
        if isinstance(term, dict) and term.get("taxonomy") == TAXONOMY:
            yield str(one.get("link_type")), str(term.get("code")), str(one.get("value"))
