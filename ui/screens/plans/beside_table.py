"""Plans beside each other as a table, after things as they are; and in what the plans differ, so that totals are not alike."""

from collections.abc import Hashable, Sequence

import pandas as pd

from coverage.vocabulary import RISK_LEVELS
from funding.result.plan_answer import PlanAnswer
from geo.areas import area_name
from geo.levels import LEVELS
from say.estimate import NUMBER, POUNDS, Estimate
from say.numbers import count, pounds
from say.text import listing

BEFORE = "As it is now"
_NOTHING_FROM_IT = "not known: nothing from this plan"


def beside_as_shown(plans: dict[str, PlanAnswer]) -> pd.DataFrame:
    """List plans, one a column after things as they are: what is asked, whom it reaches, what it leaves."""
    columns = {
        "": [
            "Asked",
            "People reached, all years",
            "Pounds on places for each person",
            "Areas with no place from it, last year",
            "Left over",
            "Standards it falls short of",
            "Rests on",
        ],
        BEFORE: [
            "no plan",
            _NOTHING_FROM_IT,
            _NOTHING_FROM_IT,
            "all: nothing from this plan",
            "no money to be left over",
            "not a plan",
            "the map of what is on record, before",
        ],
    }
    for name, one in plans.items():
        columns[name] = _column(one)
    return pd.DataFrame(columns)


def unlike_in_words(plans: list[PlanAnswer]) -> str:
    """Say in which years, risk levels and areas plans differ, so that their totals are not alike; "" where they do not."""
    years = [count(one.figures["years"]) for one in plans]
    risks = [_risks_in_words(one) for one in plans]
    areas = [frozenset(one.tables["areas"]["area_code"]) for one in plans]
    parts = [
        _where_unlike(years, years, "run for {} years"),
        _where_unlike(risks, risks, "serve {}"),
        _where_unlike([_areas_in_words(one) for one in plans], areas, "are for {}"),
    ]
    unlike = "; they ".join(filter(None, parts))
    return f"They {unlike}: their totals are not alike." if unlike else ""


def _column(one: PlanAnswer) -> list[str]:
    numbers, mark = one.figures, "INVENTED: " * one.invented
    short = one.falls_short
    reached = Estimate.of(one.people_reached, NUMBER).about
    cost = Estimate.of(one.gbp_per_person, POUNDS).about
    return [
        one.asked,
        f"{mark}{reached}",
        f"{mark}{cost}",
        f"{mark}{count(numbers['areas_without']) if numbers['areas_without'] else 'none'} of {count(numbers['areas'])}",
        f"{mark}{pounds(numbers['leftover_gbp'])}",
        f"{mark}{count(len(short)) if short else 'none'}",
        f"{one.edition['directory']}, {one.edition['edition']}",
    ]


def _where_unlike(words: Sequence[str], kinds: Sequence[Hashable], says: str) -> str:
    """Say what is unlike, in the words of each kind; where the words are the same, that what they say is not."""
    if len(set(kinds)) == 1:
        return ""
    different = list(dict.fromkeys(words))
    return says.format(listing(different) if len(different) > 1 else f"different {different[0]}")


def _risks_in_words(one: PlanAnswer) -> str:
    served = one.risk_levels
    if not served:
        return "nobody who causes harm"
    if len(served) == len(RISK_LEVELS):
        return "people at every risk level"
    return f"people at {listing(served)} risk"


def _areas_in_words(one: PlanAnswer) -> str:
    codes = one.tables["areas"]["area_code"]
    if len(codes) == 1:
        return area_name(codes.iloc[0])
    return count(len(codes), LEVELS[one.level].many, LEVELS[one.level].many)
