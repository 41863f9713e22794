"""Met, partly, not met or unknown: absence is unknown, and only somebody's no is not met."""

from dataclasses import replace

import pytest

from coverage.standards.evidence import BESIDE, FACT, NO, OLD, YES, Evidence
from coverage.standards.verdict import NONE, PART, UNKNOWN_PART, WHOLE, Verdict, verdict_on

FOUND = Evidence(
    "perpetrator_forum", "E23000032", FACT, "S1", YES, "", "a forum", "2026", "", "", "title", "https://a.uk"
)


@pytest.mark.parametrize(
    ("parts", "beyond", "verdict"),
    [
        ({}, "", Verdict.UNKNOWN),
        ({"a": UNKNOWN_PART}, "", Verdict.UNKNOWN),
        ({"a": WHOLE, "b": WHOLE}, "", Verdict.MET),
        ({"a": WHOLE, "b": UNKNOWN_PART}, "", Verdict.PARTLY),
        ({"a": WHOLE}, "something else", Verdict.PARTLY),
        ({"a": PART}, "", Verdict.PARTLY),
        ({"a": NONE, "b": UNKNOWN_PART}, "", Verdict.UNKNOWN),
        ({"a": NONE, "b": NONE}, "", Verdict.NOT_MET),
    ],
)
def test_what_records_say_is_judged(parts: dict[str, str], beyond: str, verdict: Verdict) -> None:
    assert verdict_on(parts, beyond, ()) is verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ({}, Verdict.MET),
        ({"only": "Swale"}, Verdict.PARTLY),
        ({"says": NO}, Verdict.NOT_MET),
        ({"says": NO, "only": "one contract"}, Verdict.UNKNOWN),
        ({"says": BESIDE}, Verdict.UNKNOWN),
        ({"held_back": OLD}, Verdict.UNKNOWN),
        ({"says": NO, "held_back": OLD}, Verdict.UNKNOWN),
    ],
)
def test_what_is_said_is_judged_where_it_is_current(said: dict[str, str], verdict: Verdict) -> None:
    assert verdict_on({"a": UNKNOWN_PART}, "", [replace(FOUND, **said)]) is verdict


def test_a_no_about_a_part_leaves_a_yes_in_part_and_a_no_never_outweighs_a_yes() -> None:
    no = replace(FOUND, says=NO)
    assert verdict_on({}, "", [FOUND, replace(no, only="Wigan")]) is Verdict.PARTLY
    assert verdict_on({}, "", [FOUND, no]) is Verdict.MET
