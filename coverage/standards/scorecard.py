"""The scorecard: every standard in every area of a level, with what is behind each. There is no score of an area."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.evaluation import Evaluation, evaluate
from coverage.extent import area_positions
from coverage.standards.evidence import Evidence
from coverage.standards.from_records import PartOnRecord, part_on_record
from coverage.standards.standard import Standard
from coverage.standards.standards import STANDARDS
from coverage.standards.verdict import Verdict, verdict_on

LEVEL = "pfa"
"""The level at which standards are judged: the areas that commission."""


@dataclass(frozen=True)
class Scored:
    """One standard in one area: how it stands, what records say of its parts by their names, and all that speaks of it."""

    standard: Standard
    verdict: Verdict
    parts: Mapping[str, str]
    evidence: tuple[Evidence, ...]


Scorecards = Mapping[str, Mapping[str, Scored]]
"""By area code, then by key of ``STANDARDS``."""


def scorecards(directory: Directory, terms: Terms, said: Iterable[Evidence]) -> Scorecards:
    """Judge every standard in every force area.

    Parameters
    ----------
    directory
        The record.
    terms
        The date, and the age at which a record or a fact is old.
    said
        Published facts, and what was checked, of force areas.
    """
    on_record = _parts_on_record(directory, terms)
    by_cell: dict[tuple[str, str], list[Evidence]] = {}
    for one in said:
        by_cell.setdefault((one.area_code, one.standard), []).append(one)
    codes, _ = area_positions(LEVEL)
    return {
        code: {
            key: _scored(standard, on_record[key], code, by_cell.get((code, key), []))
            for key, standard in STANDARDS.items()
        }
        for code in codes
    }


def _parts_on_record(directory: Directory, terms: Terms) -> dict[str, dict[str, Mapping[str, PartOnRecord]]]:
    """Return what records say, by standard, then by name of its part, then by area."""
    evaluations: dict[Terms, Evaluation] = {}
    found: dict[str, dict[str, Mapping[str, PartOnRecord]]] = {}
    for key, standard in STANDARDS.items():
        found[key] = {}
        for part in standard.parts:
            asked = part.ask(terms).terms
            if asked not in evaluations:
                evaluations[asked] = evaluate(directory, asked)
            found[key][part.name] = part_on_record(evaluations[asked], key, part, LEVEL)
    return found


def _scored(
    standard: Standard, on_record: Mapping[str, Mapping[str, PartOnRecord]], code: str, said: list[Evidence]
) -> Scored:
    parts = {name: areas[code].state for name, areas in on_record.items()}
    records = {one.key: one for areas in on_record.values() for one in areas[code].evidence}
    return Scored(standard, verdict_on(parts, standard.beyond, said), parts, (*said, *records.values()))
