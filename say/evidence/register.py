"""Every claim, from where each is kept: assumptions, published costs and claims, national figures, facts on standards."""

from collections.abc import Iterable, Iterator

from cohorts.assumptions.assumption import Assumption
from funding.money.cost_evidence import CostEvidence
from geo.areas import ENGLAND_AND_WALES, area_name
from loaders.assumptions.cost_evidence import shipped_cost_evidence
from loaders.assumptions.published_claims import PublishedClaim, published_claims
from loaders.directory.standard_facts import StandardFact, standard_facts
from loaders.directory.yardsticks import Yardstick, yardsticks
from loaders.sources_register import national_findings, read_on
from say.evidence.claim import Claim
from say.evidence.where_used import ASSUMED, FINDINGS, STANDARDS, screens_of_yardstick
from say.numbers import exact

_NATION = area_name(ENGLAND_AND_WALES)
_ABOUT_OF_GROUP = {
    "cohort": "cohort",
    "drivers": "cohort",
    "survey rates": "cohort",
    "relative rates": "cohort",
    "community shares": "cohort",
    "unit costs": "costs",
    "from cohort to starts": "cohort",
    "access": "settings",
    "model": "settings",
    "standards": "settings",
}
"""What the assumptions of a group are about."""


def every_claim(assumptions: Iterable[Assumption]) -> tuple[Claim, ...]:
    """Gather the register; the assumptions are those in use, shipped or changed."""
    of_assumptions = {one.key: one for one in assumptions}
    return tuple(_gathered(of_assumptions))


def _gathered(assumptions: dict[str, Assumption]) -> Iterator[Claim]:
    yield from map(_published, published_claims())
    yield from map(_assumption, assumptions.values())
    for number, cost in enumerate(shipped_cost_evidence(), 1):
        yield _cost(number, cost, assumptions[cost.assumption].label)
    yield from map(_yardstick, yardsticks().values())
    for key, finding in national_findings().items():
        yield _finding(key, {name: str(value) for name, value in finding.items()})
    yield from map(_standard, standard_facts().values())


def _published(one: PublishedClaim) -> Claim:
    return Claim(
        key=f"claim:{one.key}", about=one.about, says=one.says, figure=_figure(one.value, one.low, one.high, one.unit),
        place=one.place, period=one.period, grade=one.grade, weak=one.weak == "yes", source=one.source, url=one.url,
        where_in_it=one.where_in_it, question=one.question, reviewed=one.reviewed,
        used_in=tuple(filter(None, one.used_in.split(";"))),
    )  # fmt: skip


def _assumption(one: Assumption) -> Claim:
    about = _ABOUT_OF_GROUP[one.group]
    figure = (
        f"{_figure(exact(one.value), exact(one.low), exact(one.high), one.unit)}{', CHANGED' if one.changed else ''}"
    )
    return Claim(
        key=f"assumption:{one.key}", about=about, says=one.label, figure=figure, place=_NATION, period=one.period,
        grade="judgement" if one.grade == "judgement" else "counted", weak=one.grade == "weak", source=one.source,
        url=one.url, where_in_it="", question="", reviewed=one.reviewed.isoformat(), used_in=ASSUMED[about],
    )  # fmt: skip


def _cost(number: int, one: CostEvidence, label: str) -> Claim:
    figure = f"£{exact(one.money_gbp)} for {exact(one.people)} people, in prices of {one.price_year}"
    return Claim(
        key=f"cost:{one.assumption}:{number}", about="costs", says=one.what_it_covers, figure=figure, place=one.place,
        period=str(one.price_year), grade="counted", weak=False, source=one.source, url=one.url, where_in_it="",
        question=label, reviewed=read_on("cost_evidence"), used_in=ASSUMED["costs"],
    )  # fmt: skip


def _yardstick(one: Yardstick) -> Claim:
    return Claim(
        key=f"yardstick:{one.key}", about="provision", says=one.says, figure=f"{one.figure} {one.unit}".strip(),
        place=one.area, period=one.period, grade="counted", weak=False, source=one.source_title, url=one.source_url,
        where_in_it="", question="", reviewed=read_on("yardsticks"), used_in=screens_of_yardstick(one.key),
    )  # fmt: skip


def _finding(key: str, one: dict[str, str]) -> Claim:
    return Claim(
        key=f"finding:{key}", about="provision", says=one["words"], figure=one["figure"], place=_NATION, period=one["period"],
        grade="counted", weak=False, source=one["source"], url=one["url"], where_in_it="", question="",
        reviewed=one["reviewed"], used_in=FINDINGS,
    )  # fmt: skip


def _standard(one: StandardFact) -> Claim:
    return Claim(
        key=f"standard:{one.fact_id}", about="standards", says=f"{one.standard}: {one.value}", figure="",
        place=area_name(one.area_code), period=one.as_of, grade="counted", weak=False, source=one.source_title,
        url=one.source_url, where_in_it="", question="", reviewed=read_on("standards"), used_in=STANDARDS,
    )  # fmt: skip


def _figure(value: str, low: str, high: str, unit: str) -> str:
    """A number with its unit and, where there is one, its range; money with the sign before it."""
    sign, of = ("£", unit[1:].strip()) if unit.startswith("£") else ("", unit)
    named = f" {of}" if of else ""
    ends = f" ({sign}{_plain(low)} to {sign}{_plain(high)})" if low and high and low != high else ""
    return f"{sign}{_plain(value)}{named}{ends}"


def _plain(number: str) -> str:
    try:
        return exact(float(number.replace(",", "")))
    except ValueError:
        return number
