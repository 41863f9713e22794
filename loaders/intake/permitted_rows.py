"""Which rows' addresses may be kept: those that say so in plain words, are not confidential, and are not somewhere to stay."""

from collections.abc import Collection

from loaders.directory.confidential import ACCOMMODATION
from loaders.directory.refuges import says_somewhere_to_stay, without_mentions
from loaders.files.cells import matching_key
from loaders.intake.decisions import Place
from loaders.intake.found_table import FoundTable
from loaders.intake.told_by_headings import Told, rows_with_the_same, told_by

_PLAIN_YES = frozenset(["yes", "y", "true"])


def permitted_rows(tables: Collection[FoundTable], confidential: Collection[Place]) -> frozenset[Place]:
    """The rows with a plain permission, but for those that are somewhere to stay, or are of a service or a body that is."""
    said = {
        (table.sheet, row.number)
        for table in tables
        for position, heading in enumerate(table.headings)
        if "public" in told_by(heading)
        for row in table.rows
        if matching_key(row.cells[position]) in _PLAIN_YES and not row.spilled
    }
    said -= set(confidential)
    return frozenset(said - _somewhere_to_stay(tables)) if said else frozenset()


def _somewhere_to_stay(tables: Collection[FoundTable]) -> set[Place]:
    """Rows with any word for a place in which people live, and those with the ID of one."""
    stays = {place for table in tables for place in _of_table(table)}
    of_bodies = [table for table in tables if not any("service_id" in told_by(heading) for heading in table.headings)]
    stays |= rows_with_the_same("body_id", tables, stays & {(t.sheet, row.number) for t in of_bodies for row in t.rows})
    return stays | rows_with_the_same("service_id", tables, stays)


def _of_table(table: FoundTable) -> set[Place]:
    found = {row.number for row in table.rows if says_somewhere_to_stay(f"{table.sheet} {row.section}")}
    for position, heading in enumerate(table.headings):
        told = told_by(heading)
        if told & {"area", "identifier", "public"}:
            continue
        says = {text for text in {row.cells[position] for row in table.rows} if _says(text, told)}
        found |= {row.number for row in table.rows if row.cells[position] in says}
    return {(table.sheet, number) for number in found}


def _says(text: str, told: Told) -> bool:
    if matching_key(text) in map(matching_key, ACCOMMODATION):
        return True
    return says_somewhere_to_stay(without_mentions(text) if "notes" in told else text)
