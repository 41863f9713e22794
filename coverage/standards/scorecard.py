"""The scorecard: every standard in every area of a level, with what is behind each. There is no score of an area."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.extent import area_positions
from coverage.standards.evidence import RECORD, Evidence
from coverage.standards.from_records import PartOnRecord, RecordsOnTerms, part_on_record
from coverage.standards.standard import Standard
from coverage.standards.standards import STANDARDS
from coverage.standards.verdict import Verdict, verdict_on

LEVEL = "pfa"
"""The level at which standards are judged: the areas that commission."""


@dataclass(frozen=True)
class Scored:
    """One standard in one area: what records say of its parts by their names, and all that speaks of it."""

    standard: Standard
    parts: Mapping[str, str]
    evidence: tuple[Evidence, ...]

    @cached_property
    def verdict(self) -> Verdict:
        """How it stands."""
        said = [one for one in self.evidence if one.origin != RECORD]
        return verdict_on(self.parts, self.standard.beyond, said)


Scorecard = Mapping[str, Scored]
"""By key of ``STANDARDS``."""
Scorecards = Mapping[str, Scorecard]
"""By area code."""


def scorecards(directory: Directory, terms: Terms) -> Scorecards:
    """Judge every standard in every force area by the records of a directory alone.

    Parameters
    ----------
    directory
        The record.
    terms
        The date, and the age at which a record is old.
    """
    on_terms: dict[Terms, RecordsOnTerms] = {}
    on_record = {key: _parts_on_record(directory, terms, on_terms, one) for key, one in STANDARDS.items()}
    codes, _ = area_positions(LEVEL)
    return {
        code: {key: _scored(standard, on_record[key], code) for key, standard in STANDARDS.items()} for code in codes
    }


def with_said(cards: Scorecards, said: Iterable[Evidence]) -> Scorecards:
    """Add published facts, and what was checked, of force areas; what is said stands before the records."""
    by_area: dict[str, dict[str, list[Evidence]]] = {}
    for one in said:
        by_area.setdefault(one.area_code, {}).setdefault(one.standard, []).append(one)
    return {code: _with_said(card, by_area[code]) if code in by_area else card for code, card in cards.items()}


def _with_said(card: Scorecard, said: Mapping[str, list[Evidence]]) -> Scorecard:
    return {
        key: replace(one, evidence=(*said[key], *one.evidence)) if key in said else one for key, one in card.items()
    }


def _parts_on_record(
    directory: Directory, terms: Terms, on_terms: dict[Terms, RecordsOnTerms], standard: Standard
) -> dict[str, Mapping[str, PartOnRecord]]:
    """Return what records say, by name of the part, then by area; ``on_terms`` keeps each evaluation for the next."""
    found: dict[str, Mapping[str, PartOnRecord]] = {}
    for part in standard.parts:
        asked = part.ask(terms).terms
        if asked not in on_terms:
            on_terms[asked] = RecordsOnTerms(evaluate(directory, asked))
        found[part.name] = part_on_record(on_terms[asked], standard.key, part, LEVEL)
    return found


def _scored(standard: Standard, on_record: Mapping[str, Mapping[str, PartOnRecord]], code: str) -> Scored:
    parts = {name: areas[code].state for name, areas in on_record.items()}
    records = {one.key: one for areas in on_record.values() for one in areas[code].evidence}
    return Scored(standard, parts, tuple(records.values()))
