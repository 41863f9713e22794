"""What somebody checked counts until it is old: a no is not met, a part is partly, and a record's yes outlasts a no."""

from dataclasses import replace
from datetime import date

import pytest

from coverage.ask import Terms
from coverage.remarks import StandardCheck
from coverage.standards.checked import evidence_of_checks
from coverage.standards.scorecard import Scored
from coverage.standards.standards import STANDARDS
from coverage.standards.verdict import Verdict

TERMS = Terms(date(2026, 11, 27))
CHECK = StandardCheck(
    area_code="E23000032", on_record="a record", invented=False, standard="evaluation", verdict="met",
    only="", checked_by="Fictional Board", checked_on="2026-11-01", source="https://a.example", on=date(2026, 11, 27),
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ({}, Verdict.MET),
        ({"verdict": "partly"}, Verdict.PARTLY),
        ({"verdict": "partly", "only": "Medway"}, Verdict.PARTLY),
        ({"verdict": "not_met"}, Verdict.NOT_MET),
        ({"verdict": "not_met", "checked_on": "2023-01-01"}, Verdict.UNKNOWN),
    ],
)
def test_what_was_checked_is_how_it_stands(said: dict[str, str], verdict: Verdict) -> None:
    evidence = tuple(evidence_of_checks([replace(CHECK, **said)], TERMS))
    assert Scored(STANDARDS["evaluation"], {}, evidence).verdict is verdict
    assert evidence[0].source_url == "https://a.example" and evidence[0].by == "Fictional Board"
