"""Whom the cohort counts, in words: who is counted, what is not, by which sources, and what one of them costs."""

from cohorts.assumptions.assumption import Assumption
from cohorts.model.communities import share_assumptions
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.inputs import CohortInputs
from coverage.ask import ANY, Ask
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import HARMED
from loaders.sources_register import publisher_and_edition
from say.numbers import exact


def people_by_age() -> str:
    """Name whose estimates of people by age they are, and of when."""
    return publisher_and_edition("population")


OTHER_PEOPLE = "this estimate counts people who cause harm"
NO_SHARE = "no source says what share of people this community is"
_OF_RISK = {
    "high": ("cohort_high",),
    "medium": ("cohort_medium",),
    "standard": ("adult_victims", "victims_per_perpetrator", "cohort_high", "cohort_medium"),
    ANY: ("adult_victims", "victims_per_perpetrator"),
}


def who_cause_harm(ask: Ask) -> str:
    """Say who is counted, after a number of people: "who cause harm at high risk and are from LGBT+ communities"."""
    risk = "" if ask.risk == ANY else f" at {ask.risk} risk"
    community = "" if ask.community == ANY else f" and {COMMUNITIES[ask.community].who_are}"
    return f"who cause harm{risk}{community}"


def why_not_counted(ask: Ask) -> str:
    """Say why the number of people whom an ask is about is not known, where it is not: the one reason that every screen gives.

    For people who are harmed the estimate counts others. For some work with people who cause harm nobody has estimated who
    would need it. Otherwise it is the share of the community that is missing.
    """
    if ask.side == HARMED:
        return OTHER_PEOPLE
    if not counts_who_would_need(ask):
        return f"nobody has estimated how many people who cause harm would need {INTERVENTIONS[ask.intervention].alone}"
    return NO_SHARE


def everybody_counted(ask: Ask) -> str:
    """Say the decisive caveat: all people of the risk level and community count, whichever intervention is chosen."""
    return f"All people {who_cause_harm(ask)} are counted, whichever intervention is chosen, and nobody who is harmed."


def cohort_sources(need: CohortInputs, ask: Ask) -> list[str]:
    """Name the sources of a cohort, each once and with its year; a figure of the user's is said to be theirs.

    Parameters
    ----------
    need
        In use. Names and sources of loaded series are text from a file.
    ask
        Risk and community.
    """
    of = need.assumptions
    named = [_source(of[key]) for key in _OF_RISK[ask.risk]]
    for driver, weight in need.driver_weights.items():
        if driver in need.indicators and weight > 0:
            series = need.indicators[driver]
            named.append(f"{series.source}, {series.period}")
        elif weight > 0:
            named += [f"people by age: {people_by_age()}"]
            named += [_source(of["survey_rate_20_24"])] if driver == "expected_victims" else []
    return list(dict.fromkeys([*named, *_community_sources(need, ask)]))


def _community_sources(need: CohortInputs, ask: Ask) -> list[str]:
    community, of = ask.community, need.assumptions
    if community == ANY:
        return []
    rows = need.community_shares[need.community_shares["community"].eq(community)]
    named = [f"{row.source}, {row.period}" for row in rows.itertuples()]
    if COMMUNITIES[community].ages:
        named.append(f"people by age: {people_by_age()}")
    keys = [*share_assumptions(community, ask.risk), COMMUNITIES[community].relative_rate]
    return named + [_source(of[key]) for key in keys if key in of and of[key].known]


def _source(one: Assumption) -> str:
    if one.changed:
        return f"the user's own figure for “{one.label}”"
    return f"{one.source}, {one.period}" if one.period else one.source


HOLDS_ALL = "a range that holds all published evidence"


def price_in_words(price: Assumption) -> str:
    """Say what one place is reckoned to cost, with its range: "£5,800 each, our figure (£3,800 to £10,500, a range …)".

    How a figure of ours was reckoned is a sentence of its own.

    A source is credited with a number only where the number is the source's own; a range is always ours.

    Parameters
    ----------
    price
        A unit cost that is known.
    """
    each = f"{_pounds(price.value)} each"
    span = f"{_pounds(price.low)} to {_pounds(price.high)}" if price.high > price.low else ""
    if price.changed:
        return f"{each} ({f'{span}; ' * bool(span)}{_source(price)})"
    if price.grade == "judgement":
        return f"{each}, our judgement{f' ({span})' * bool(span)}: no figure is published"
    if price.derived == "evidence":
        return f"{each}, our figure ({span}, {HOLDS_ALL})"
    if price.derived:
        said = _source(price)
        return f"{each}, our figure{f' ({span})' * bool(span)}. {said[0].upper()}{said[1:]}"
    return f"{each} ({_source(price)}{f'; our range: {span}' * bool(span)})"


def _pounds(value: float) -> str:
    """Whole pounds from £100: pence of an estimate would be read as exactness."""
    return f"£{exact(round(value)) if value >= 100 or value == round(value) else f'{value:,.2f}'}"
