"""Awards as tests write them: only what each claim is about."""

from coverage.money.award import EXACT, LIST, STATED, Award, Years
from coverage.vocabulary import CAUSE_HARM

PLAIN = Award(
    key="A1",
    origin=LIST,
    listed_in="one list",
    identifier="",
    area_codes=("E23000032",),
    years=Years(2023, 2024, STATED),
    period="2023-25",
    pounds=100_123.0,
    precision=EXACT,
    what="work",
    kind="",
    for_whom=CAUSE_HARM,
    risk_levels=(),
    funder="",
    recipient="",
    passed_on=False,
    paid=False,
    not_given="",
    same_as="",
    as_of="",
    source_title="a source",
    source_url="https://example.invalid/",
    invented=False,
)
