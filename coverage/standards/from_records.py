"""What the records of a directory say of the parts of standards, in every area of a level.

A record counts where it is current and names the area as it stands; where a part asks for no risk level, one that leaves its
risk unsaid counts like the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import ANY, Ask
from coverage.currency import REASONS
from coverage.declarations import declarations_among
from coverage.evaluation import Evaluation
from coverage.extent import LEAST_SHARE_OF_WHOLE, area_positions
from coverage.records import RISK_UNSAID, described_records
from coverage.standards.evidence import BESIDE, NO, RECORD, YES, Evidence
from coverage.standards.standard import Part
from coverage.standards.verdict import NONE, PART, UNKNOWN_PART, WHOLE
from coverage.tables import answering_pairs
from coverage.vocabulary import NOT_LOCAL, Status
from geo.areas import lad_table

_WIDER = "it is regional or national"
_IN_PART = "it names only a part of the area"
_NOT_LED = "it is not said to be led by them"


@dataclass(frozen=True)
class PartOnRecord:
    """What records say of one part of a standard in one area: a state of ``verdict``, and the records behind it."""

    state: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class RecordsOnTerms:
    """A directory on the terms of some parts, and its records as they are described, worked out once for all of them."""

    evaluation: Evaluation

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """``described_records`` of the services, in their order."""
        return _as_rows(self.evaluation.services)


def part_on_record(records: RecordsOnTerms, standard: str, part: Part, level: str) -> dict[str, PartOnRecord]:
    """Read one part of a standard in every area of a level.

    Parameters
    ----------
    records
        The directory on the terms of ``part.ask``.
    standard
        The key of the standard.
    part, level
        What is asked, and of which areas.

    Returns
    -------
    dict
        By area code, every area of the level.
    """
    evaluation = records.evaluation
    ask = part.ask(evaluation.terms)
    codes, of_lad = area_positions(level)
    pairs = _judged_pairs(evaluation, ask, part)
    pairs = pairs.assign(area=of_lad[pairs["lad"].to_numpy()])
    met = _share(pairs.loc[pairs["held_back"].eq(""), "lad"].to_numpy(), of_lad, len(codes))
    none = _share(_declared_none(evaluation, ask, pairs), of_lad, len(codes))
    behind = _evidence(records, standard, pairs, codes, of_lad)
    found = {}
    for number, code in enumerate(codes):
        told = _declared(evaluation, ask, standard, code, of_lad == number) if none[number] else ()
        found[code] = PartOnRecord(_state(met[number], none[number]), (*behind.get(number, ()), *told))
    return found


def _judged_pairs(evaluation: Evaluation, ask: Ask, part: Part) -> pd.DataFrame:
    """Return the pairs of service and district that answer, each with why it does not count ("" where it does)."""
    pairs = answering_pairs(evaluation, ask)
    services = evaluation.services.iloc[pairs["service"].to_numpy()]
    reason = services["reason"].map({**REASONS, "current": ""}).to_numpy()
    wider = pairs["cap"].to_numpy() == NOT_LOCAL
    in_part = pairs["cap"].to_numpy() == Status.POSSIBLE
    risk_unsaid = (services["risk_levels"].map(len).to_numpy() == 0) & (part.risk != ANY)
    not_led = services["provision"].ne("by_and_for").to_numpy() & (part.community != ANY)
    held_back = np.select(
        [reason != "", wider & (not part.national_counts), in_part, risk_unsaid, not_led],
        [reason, _WIDER, _IN_PART, RISK_UNSAID, _NOT_LED],
        "",
    )
    return pairs.assign(held_back=held_back)


def _share(lads: NDArray[np.int64], of_lad: NDArray[np.int64], areas: int) -> NDArray[np.float64]:
    """Return for each area the share of its people who live in any of some districts."""
    people = lad_table()["population"].to_numpy(dtype=float)
    inside = np.zeros(len(people), dtype=bool)
    inside[lads] = True
    has = np.bincount(of_lad, weights=people * inside, minlength=areas)
    return np.asarray(has / np.bincount(of_lad, weights=people, minlength=areas))


def _declared_none(evaluation: Evaluation, ask: Ask, pairs: pd.DataFrame) -> NDArray[np.int64]:
    """Return the districts where it is declared that there is none, and no record says that there is one."""
    declared = evaluation.confirmed_none[(slice(None), *ask.cell)].copy()
    declared[pairs["lad"].to_numpy()] = False
    return np.flatnonzero(declared)


def _state(met: float, none: float) -> str:
    if met:
        return WHOLE if met >= LEAST_SHARE_OF_WHOLE else PART
    return NONE if none >= LEAST_SHARE_OF_WHOLE else UNKNOWN_PART


def _evidence(
    records: RecordsOnTerms, standard: str, pairs: pd.DataFrame, codes: pd.Index, of_lad: NDArray[np.int64]
) -> dict[int, list[Evidence]]:
    """Return the records behind, by position of the area; those that count first."""
    districts = np.bincount(of_lad, minlength=len(codes)).tolist()
    once = pairs.groupby(["area", "service"], sort=False).agg(lads=("lad", "nunique"), held_back=("held_back", "min"))
    by_area: dict[int, list[Evidence]] = {}
    ordered = once.sort_values("held_back", kind="stable").reset_index()
    for area, service, lads, held_back in ordered.itertuples(index=False):
        only = "" if lads == districts[area] else f"{lads} of {districts[area]} districts"
        found = _of_record(records.rows[service], standard, codes[area], only, held_back, YES)
        by_area.setdefault(area, []).append(found)
    return by_area


def _as_rows(services: pd.DataFrame) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = described_records(services).to_dict("records")  # type: ignore[assignment]
    return found


def _of_record(row: Mapping[str, Any], standard: str, code: str, only: str, held_back: str, says: str) -> Evidence:
    name, by = row["service_name"], row["organisation_name"]
    return Evidence(
        standard=standard,
        area_code=code,
        origin=RECORD,
        key=row["service_id"],
        says=BESIDE if held_back == _WIDER else says,
        only=only,
        what=name if by in ("", name) else f"{name} ({by})",
        as_of=row["as_of"],
        held_back=held_back,
        by=row["confirmed_by"],
        source_title=row["source_title"],
        source_url=row["source_url"],
    )


def _declared(
    evaluation: Evaluation, ask: Ask, standard: str, code: str, inside: NDArray[np.bool_]
) -> tuple[Evidence, ...]:
    """Return the declarations that there is none which count in an area."""
    found = declarations_among(evaluation, ask, np.flatnonzero(inside))
    counting, of = found[found["counts"]], int(inside.sum())
    return tuple(
        _of_record(row, standard, code, "" if lads == of else f"{lads} of {of} districts", "", NO)
        for row, lads in zip(_as_rows(counting), counting["lads"], strict=True)
    )
