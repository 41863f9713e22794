"""Met, partly, not met or unknown: one rule for records, published facts and what somebody has checked.

Absence of a record is *unknown*, never *not met*: for that somebody must have said no. *Partly* is a part of the area, or some
of what is asked. What is old or undated settles nothing. Where one says yes and another no, the yes counts, as of records.
"""

from collections.abc import Collection, Mapping
from enum import Enum

from coverage.standards.evidence import NO, YES, Evidence

WHOLE, PART, NONE, UNKNOWN_PART = "whole", "part", "none", "unknown"
"""What records say of one part of a standard in an area."""


class Verdict(Enum):
    """How a standard stands in an area. There is no number behind it, and none is made of several."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


def verdict_on(parts: Mapping[str, str], beyond: str, said: Collection[Evidence]) -> Verdict:
    """Judge one standard in one area.

    Parameters
    ----------
    parts
        By part of the standard, what records say of it: ``WHOLE``, ``PART``, ``NONE`` or ``UNKNOWN_PART``.
    beyond
        What is asked and no record of a service can show; "" where records can show all of it.
    said
        Published facts and what was checked; only what ``settles`` is counted.
    """
    settled = [one for one in said if one.settles]
    yes, no = ([one.only for one in settled if one.says == word] for word in (YES, NO))
    states = set(parts.values())
    if (states == {WHOLE} and not beyond) or "" in yes:
        return Verdict.PARTLY if any(no) else Verdict.MET
    if yes or states & {WHOLE, PART}:
        return Verdict.PARTLY
    return Verdict.NOT_MET if states == {NONE} or "" in no else Verdict.UNKNOWN
