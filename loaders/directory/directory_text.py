"""A directory as named texts and back, exactly: what a store keeps of a published version.

It reads back as it was, whatever a later edition of the loaders would make of its file. Reading trusts what it reads: a store
checks by checksum that a text is the one that was written here.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

import pandas as pd

from coverage.directory import Directory, no_provenance
from coverage.remarks import StandardCheck
from loaders.directory.awards_text import awards_as_plain, awards_of_plain
from loaders.directory.schema import REGISTERED_NUMBERS

_HEAD = "head"
_TABLES = ("services", "service_areas", "locations")
_PROVENANCE = "provenance"
_CHECKED = "standards_checked"
_AWARDS = "awards"
_TUPLES, _DATES, _NUMBERS, _MARKS = "tuples", "dates", "numbers", "marks"


def directory_as_texts(directory: Directory) -> dict[str, str]:
    """Write a directory as JSON: its head, each of its tables column by column, its awards. What is not known is null."""
    head = {
        "title": directory.title,
        "edition": directory.edition,
        "invented": directory.invented,
        "checksum": directory.checksum,
        "widened": sorted(directory.widened),
    }
    tables = {name: _plain_table(getattr(directory, name)) for name in (*_TABLES, _PROVENANCE)}
    checked = [{**asdict(one), "on": one.on.isoformat()} for one in directory.standards_checked]
    told = {_HEAD: head, **tables, _CHECKED: checked, _AWARDS: awards_as_plain(directory.money)}
    return {name: json.dumps(value, separators=(",", ":")) for name, value in told.items()}


def is_directory(texts: Mapping[str, str]) -> bool:
    """Whether texts have a directory among them."""
    return _HEAD in texts


def directory_of_texts(texts: Mapping[str, str]) -> Directory:
    """Read what ``directory_as_texts`` wrote."""
    head = json.loads(texts[_HEAD])
    services, service_areas, locations = (_table(json.loads(texts[name])) for name in _TABLES)
    services = _with_later_columns(services)
    return Directory(
        title=head["title"],
        edition=head["edition"],
        invented=head["invented"],
        checksum=head["checksum"],
        services=services,
        service_areas=service_areas,
        locations=locations,
        widened=frozenset(head["widened"]),
        provenance=_table(json.loads(texts[_PROVENANCE])) if _PROVENANCE in texts else no_provenance(),
        standards_checked=tuple(map(_check, json.loads(texts[_CHECKED]))) if _CHECKED in texts else (),
        money=awards_of_plain(json.loads(texts[_AWARDS])) if _AWARDS in texts else (),
    )


def _check(kept: dict[str, Any]) -> StandardCheck:
    return StandardCheck(**{**kept, "on": date.fromisoformat(kept["on"])})


def _with_later_columns(services: pd.DataFrame) -> pd.DataFrame:
    """Return services with the columns that versions of old did not have, in which nothing is said."""
    unsaid = dict.fromkeys((c for c in REGISTERED_NUMBERS if c not in services), "")
    services = services.assign(**unsaid).astype(dict.fromkeys(unsaid, "str"))
    if "option_to" in services:
        return services
    return services.assign(option_to=pd.Series(pd.NaT, index=services.index, dtype="datetime64[ns]"))


def _plain_table(table: pd.DataFrame) -> dict[str, Any]:
    return {str(column): _plain_column(table[column]) for column in table}


def _plain_column(column: pd.Series) -> dict[str, Any]:
    """A column's kind and its values: tuples of keys, days, numbers, marks, or else texts."""
    kind = _kind(column)
    if kind == _DATES:
        values = [None if day is pd.NaT else day.isoformat() for day in column.tolist()]
    elif kind == _NUMBERS:
        values = [None if number != number else number for number in column.tolist()]  # NaN is not itself
    else:
        values = column.tolist()
    return {"kind": kind, "values": values}


def _kind(column: pd.Series) -> str:
    if column.dtype == "object":
        return _TUPLES
    if pd.api.types.is_datetime64_dtype(column.dtype):
        return _DATES
    if pd.api.types.is_bool_dtype(column.dtype):
        return _MARKS
    return _NUMBERS if pd.api.types.is_float_dtype(column.dtype) else "texts"


def _table(kept: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame({name: _column(**column) for name, column in kept.items()})


def _column(kind: str, values: list[Any]) -> pd.Series:
    if kind == _TUPLES:
        return pd.Series([tuple(keys) for keys in values], dtype="object")
    if kind == _DATES:
        return pd.to_datetime(pd.Series(values, dtype="object")).astype("datetime64[ns]")
    if kind == _NUMBERS:
        return pd.Series(values, dtype="float64")
    return pd.Series(values, dtype="bool" if kind == _MARKS else "str")
