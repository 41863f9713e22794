"""What differs between two versions of a directory, in words: in sum, and service by service."""

from functools import cache
from typing import Any

import pandas as pd

from coverage.directory_changes import BESIDE, Alteration, ChangedService, Changes, areas_holding
from coverage.records import date_in_words
from coverage.services_said import AREAS, AS_OF
from coverage.vocabulary import blank_in_words
from geo.areas import area_name
from geo.as_given import day
from geo.levels import LEVELS
from loaders.directory.schema import CSV_FORM, Column, columns_of
from say.numbers import count
from say.text import first_of, listing, lower, plain_line

MOST_NAMED = 3
"""How many areas, or services, a sentence names."""
LONGEST_NAME = 40
SAME = "Both versions list the same services, and say the same of each."


def changes_in_words(changes: Changes, level: str) -> list[str]:
    """Say how many services, and how many declarations that there is none, were added, ended and altered, each in a sentence.

    The last says in which areas of a level the status may differ.
    """
    said = [
        _counted(changes, declares_none=False, one="service", many="services"),
        _counted(
            changes, declares_none=True, one="declaration that there is none", many="declarations that there is none"
        ),
    ]
    some = [sentence for sentence in said if sentence]
    return [*some, _where(changes, level)] if some else [SAME]


def _counted(changes: Changes, declares_none: bool, one: str, many: str) -> str:
    """Say how many records of a sort were added, ended and altered; "" where none was."""
    added, ended, altered = (
        [record for record in records if record.declares_none == declares_none]
        for records in (changes.added, changes.ended, changes.altered)
    )
    not_listed = sum(not record.listed for record in ended)
    parts = [
        (len(added), "added", "was", "were"),
        (not_listed, "no longer listed", "is", "are"),
        (len(ended) - not_listed, "now said to have ended", "is", "are"),
        (len(altered), "altered", "was", "were"),
    ]
    some = [part for part in parts if part[0]]
    if not some:
        return ""
    said = [f"{part[0]:,} {_verb(part)} {part[1]}" for part in some]
    said[0] = f"{count(some[0][0], one, many)} {_verb(some[0])} {some[0][1]}"
    return f"{listing(said)}."


def changes_by_area(changes: Changes, level: str, code: str = "") -> pd.DataFrame:
    """Say every change of every service, those first where a status may differ.

    Parameters
    ----------
    changes
        As ``changes_between`` gives them.
    level, code
        The level whose areas are named; only changes whose status may differ in an area, where its code is given.

    Returns
    -------
    pandas.DataFrame
        A row for each sentence: ``where`` a status may differ for it ("" where none can), the ``codes`` of these areas (";"
        between them) and ``sentence``.
    """
    every = [(_named(one.districts, level), one) for one in (*changes.added, *changes.ended, *changes.altered)]
    wanted = [(codes, one) for codes, one in every if not code or code in codes]
    wanted.sort(key=lambda change: (not change[0], [area_name(code) for code in change[0]]))
    rows = [
        (first_of([area_name(code) for code in codes], MOST_NAMED), ";".join(codes), sentence)
        for codes, one in wanted
        for sentence in service_in_words(one)
    ]
    return pd.DataFrame(rows, columns=["where", "codes", "sentence"])


def service_in_words(service: ChangedService) -> list[str]:
    """Say of one service what was said before and is said now, a sentence for each thing; or that it is new, or gone."""
    name = f"“{plain_line(service.service_name)[:LONGEST_NAME]}”"
    if not service.listed:
        return [f"{name} is no longer listed."]
    if not service.alterations:
        return [f"{name} was added."]
    said = [_altered(one, name, service.declares_none) for one in service.alterations if one.field not in BESIDE]
    beside = [lower(column_of(one.field).label) for one in service.alterations if one.field in BESIDE]
    return [*said, f"{name}, rewritten: {listing(beside)}."] if beside else said


def _named(districts: frozenset[str], level: str) -> list[str]:
    """The codes of the areas that hold any of the districts, by the name of the area."""
    return sorted(areas_holding(districts, level), key=area_name)


def _verb(part: tuple[int, str, str, str]) -> str:
    return part[2] if part[0] == 1 else part[3]


def _where(changes: Changes, level: str) -> str:
    codes = changes.areas(level)
    if not codes:
        return "No status can differ."
    areas = count(len(codes), LEVELS[level].one, LEVELS[level].many)
    return f"The status may differ in {areas}: {first_of([area_name(code) for code in codes], MOST_NAMED)}."


def _altered(one: Alteration, name: str, declares_none: bool) -> str:
    if one.field == AREAS:
        return _areas_altered(one, name)
    was, now = (_said(one.field, value, declares_none) for value in (one.before, one.after))
    return f"{name}, {lower(column_of(one.field).label)}: from {was} to {now}."


def _areas_altered(one: Alteration, name: str) -> str:
    """Say which areas are new and which are gone; what else is said of the same areas is merely said to differ."""
    was, now = ({area.code for area in areas} for areas in (one.before, one.after))
    parts = [
        f"{what} {first_of(sorted(map(area_name, codes)), MOST_NAMED)}"
        for what, codes in (("now also", now - was), ("no longer", was - now))
        if codes
    ]
    return f"{name}, areas: {listing(parts) or 'the same, but how they are served differs'}."


def _said(field: str, value: Any, declares_none: bool) -> str:
    """A value as a sentence has it; what is not stated says so."""
    if field == AS_OF:
        return date_in_words(*value)
    if isinstance(value, tuple):
        return listing(_word(field, key) for key in value) or blank_in_words(field, declares_none)
    if value == "" or (not isinstance(value, str) and pd.isna(value)):
        return "not stated"
    if isinstance(value, pd.Timestamp):
        return day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _word(field, value) if isinstance(value, str) else f"{value:,.0f}"


def _word(field: str, key: str) -> str:
    choices = column_of(field).choices
    return lower(choices[key]) if key in choices else f"“{plain_line(key)[:LONGEST_NAME]}”"


@cache
def _columns() -> dict[str, Column]:
    columns = {column.name: column for column in columns_of(CSV_FORM)}
    return {**columns, "starts": columns["start_date"], "ends": columns["end_date"]}


def column_of(field: str) -> Column:
    """The column of the CSV form that holds a field of a service."""
    return _columns()[field]
