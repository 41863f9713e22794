"""Which rows' addresses may be kept: those that say so in plain words, are not confidential, and are not somewhere to stay."""

from collections.abc import Collection, Iterator

from loaders.directory.confidential import ACCOMMODATION
from loaders.directory.refuges import says_somewhere_to_stay, those_that_say_somewhere_to_stay, without_mentions
from loaders.files.cells import matching_key
from loaders.intake.decisions import Place
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.understanding.told_by_headings import Told, rows_with_the_same, told_by

_PLAIN_YES = frozenset(["yes", "y", "true"])
_STAYS = frozenset(map(matching_key, ACCOMMODATION))
_LONGEST_KEY = 40


def permitted_rows(tables: Collection[FoundTable], confidential: Collection[Place]) -> frozenset[Place]:
    """The rows with a plain permission, but for those that are somewhere to stay, or are of a service or a body that is."""
    said = {(table.sheet, row.number) for table in tables for row in _with_a_plain_yes(table) if not row.spilled}
    said -= set(confidential)
    if not said:
        return frozenset()
    asked = said | rows_with_the_same("service_id", tables, said)
    asked |= {(table.sheet, row.number) for table in _of_bodies(tables) for row in table.rows}
    return frozenset(said - _somewhere_to_stay(tables, asked))


def _with_a_plain_yes(table: FoundTable) -> Iterator[FoundRow]:
    for position, heading in enumerate(table.headings):
        if "public" in told_by(heading):
            yes = {text for text in {row.cells[position] for row in table.rows} if matching_key(text) in _PLAIN_YES}
            yield from (row for row in table.rows if row.cells[position] in yes)


def _of_bodies(tables: Collection[FoundTable]) -> list[FoundTable]:
    """The sheets that list bodies."""
    told = [(table, [told_by(heading) for heading in table.headings]) for table in tables]
    return [t for t, of in told if any("body_id" in o for o in of) and not any("service_id" in o for o in of)]


def _somewhere_to_stay(tables: Collection[FoundTable], asked: Collection[Place]) -> set[Place]:
    """Of the rows asked for those with any word for a place in which people live, and all with the ID of one."""
    stays = {place for table in tables for place in _of_table(table, asked)}
    of_bodies = {(table.sheet, row.number) for table in _of_bodies(tables) for row in table.rows}
    stays |= rows_with_the_same("body_id", tables, stays & of_bodies)
    return stays | rows_with_the_same("service_id", tables, stays)


def _of_table(table: FoundTable, asked: Collection[Place]) -> set[Place]:
    rows = [row for row in table.rows if (table.sheet, row.number) in asked]
    sections = {s for s in {row.section for row in rows} if says_somewhere_to_stay(f"{table.sheet} {s}")}
    found = {row.number for row in rows if row.section in sections}
    for position, heading in enumerate(table.headings):
        told = told_by(heading)
        if told & {"area", "identifier", "public"}:
            continue
        says = _saying({row.cells[position] for row in rows}, told)
        found |= {row.number for row in rows if row.cells[position] in says}
    return {(table.sheet, number) for number in found}


def _saying(texts: Collection[str], told: Told) -> set[str]:
    read = {text: without_mentions(text) if "notes" in told else text for text in texts}
    says = those_that_say_somewhere_to_stay(set(read.values()))
    return {text for text, as_read in read.items() if as_read in says or _is_a_stay(text)}


def _is_a_stay(text: str) -> bool:
    return len(text) <= _LONGEST_KEY and matching_key(text) in _STAYS
