"""Money on record in an area in words: what counts, what stands beside, what is not found."""

from collections.abc import Collection
from dataclasses import dataclass

from cohorts.answers.pounds_per_person import PoundsPerPerson
from coverage.ask import ANY
from coverage.interventions import INTERVENTIONS
from coverage.money.award import LIST, MAXIMUM, MINIMUM, PRECISIONS, WITHIN, Award, Years
from coverage.money.by_area import Found, MoneyHere, side_of
from coverage.money.ledger import Entry, Standing
from coverage.money.same_award import extent
from coverage.vocabulary import CAUSE_HARM, HARMED
from funding.scenario.described import financial_year
from geo.areas import area_name
from geo.levels import LEVELS
from say.estimate import POUNDS, Estimate
from say.numbers import count, of_number, pounds_as_given
from say.text import cut, listing, lower, plain_line

FOUND = {
    Found.SUM: "a sum is on record",
    Found.NO_SUM: "named, with no sum that counts",
    Found.OF_SEVERAL: "only in a sum of several areas",
    Found.NOT_FOUND: "not found",
}
STANDINGS = {
    Standing.COUNTED: "counted",
    Standing.SAME: "the same award stands in another list, and is counted there",
    Standing.NOT_GIVEN: "no money given",
    Standing.NATIONAL: "for the nation, and never shared out over areas",
    Standing.NO_AREA: "names no area",
    Standing.OF_SEVERAL: "of several areas, and never divided",
    Standing.NO_SUM: "states no sum",
    Standing.CEILING: "a ceiling, and not money given",
    Standing.PAID: "a payment, and never added to awards",
    Standing.MAY_BE_SAME: "may be the same as another award",
    Standing.MAY_BE_PART: "may be a part of a larger award",
}
"""What became of an award."""
_SAID_BY_ITS_SUM = (Standing.COUNTED, Standing.NO_SUM)
"""Whether an award of theirs counts is plain from its sum."""
_BESIDE = {
    Standing.MAY_BE_SAME: ("more in {} may be the same money.", "more in {} may be the same money."),
    Standing.MAY_BE_PART: ("more in {} may be a part of it.", "more in {} may be a part of it."),
    Standing.PAID: ("of {} stands beside, never added.", "of {} stand beside, never added."),
}
"""By standing of what has a sum that is said beside: of one, and of several."""
_ONLY_COUNTED = {
    Standing.NATIONAL: (
        "sum is for a whole nation, and others may be parts of it.",
        "sums are for a whole nation, and others may be parts of them.",
    ),
    Standing.OF_SEVERAL: ("award of several areas is never divided.", "awards of several areas are never divided."),
    Standing.CEILING: ("ceiling is not counted.", "ceilings are not counted."),
    Standing.NO_SUM: ("award states no sum.", "awards state no sum."),
    Standing.NOT_GIVEN: ("sum is planned, reversed or given on.", "sums are planned, reversed or given on."),
}
"""By standing of what is only counted in rows: of one, and of several."""
FOR_SIDE = {
    CAUSE_HARM: "for work with people who cause harm",
    HARMED: "for work with people who are harmed",
    "": "for both or not said for whom",
}
"""Whom awards are for."""
NOT_ZERO = "Not found does not mean that there was none."
_NAMED = 2
"""Of several areas of an award, so many are named in a row."""
KIND_NOT_STATED, YEARS_NOT_KNOWN = "not stated", "not known"


@dataclass(frozen=True)
class AwardSaid:
    """One award as a row of a table: every field in words."""

    years: str
    pounds: str
    what: str
    source: str
    url: str


def money_here_in_words(money: MoneyHere) -> list[str]:
    """Say what an area has been given, for each side alone: the sum, what may be the same money, what stands beside."""
    if money.found is Found.NOT_FOUND:
        return ["No award to this area was found.", NOT_ZERO]
    sums = [_sum_in_words(part, side) for side in FOR_SIDE if (part := money.for_whom(side)).counted]
    beside = [
        f"{pounds_as_given(money.pounds(standing))} {of_number(len(of_it), *words).format(count(len(of_it), 'sum'))}"
        for standing, words in _BESIDE.items()
        if (of_it := money.of(standing))
    ]
    rows = [
        f"{len(of_it)} {of_number(len(of_it), *words)}"
        for standing, words in _ONLY_COUNTED.items()
        if (of_it := money.of(standing))
    ]
    return [*(sums or ["Awards name this area, and no sum is its own."]), *beside, *rows]


def parts_not_found_in_words(not_found: int, parts: int, level: str) -> str:
    """Say for how many parts of an area no award was found; "" where one was for each, or it has no parts."""
    if not not_found:
        return ""
    of_parts = f"For {count(not_found)} of its {count(parts, LEVELS[level].one, LEVELS[level].many)}"
    return f"{of_parts} no award was found, which does not mean that none was made."


def more_in_the_file(left: int) -> str:
    """Say how many awards and payments are not listed; "" where all are."""
    if left <= 0:
        return ""
    return f"{count(left, 'more row')} {of_number(left, 'is', 'are')} in the table “Money” that Area saves."


def _sum_in_words(money: MoneyHere, side: str) -> str:
    least = "at least " if money.is_least else ""
    awards = count(len(money.counted), "award")
    of_side = f"{awards} {FOR_SIDE[side]}" if side else f"{awards}, {FOR_SIDE[side]},"
    return f"{of_side} {of_number(len(money.counted), 'comes', 'come')} to {least}{pounds_of(money)}."


def per_person_in_words(found: PoundsPerPerson | None) -> str:
    """Say pounds a person and year with the range and the people meant; "" where no sum of known years counts."""
    if found is None:
        return ""
    each = Estimate.of(found.pounds, POUNDS)
    risk = "at all risk levels" if found.risk == ANY else f"at {found.risk} risk"
    left = f" {count(found.without_years, 'award')} of unknown years left out." if found.without_years else ""
    return f"For each person who causes harm, {risk}: {each.about} a year, over {count(found.years, 'year')}.{left}"


def pounds_of(money: MoneyHere) -> str:
    """Say the sum that counts; of several awards in whole pounds."""
    total = money.pounds(Standing.COUNTED)
    return pounds_as_given(round(total) if len(money.counted) > 1 else total)


def award_in_words(entry: Entry, lads: Collection[str]) -> AwardSaid:
    """Say one award in a row: its years, its sum, why that is not counted, what it is for, where it is published.

    The areas that it names stand before what it is for, unless they are the districts asked about.
    """
    award = entry.award
    kind = kind_in_words(award.kind) if award.kind else ""
    why = "" if entry.standing in _SAID_BY_ITS_SUM else f"not counted: {_why_not(entry)}"
    mark = "INVENTED" if award.invented else ""
    return AwardSaid(
        years=years_in_words(award.years),
        pounds=" · ".join(filter(None, (sum_in_words(award), why))),
        what=" · ".join(
            filter(
                None,
                (mark, _areas(award, lads), plain_line(award.what), _parties(award), kind, FOR_SIDE[side_of(entry)]),
            )
        ),
        source=", ".join(filter(None, (plain_line(award.source_title), award.as_of))),
        url=award.source_url,
    )


def _why_not(entry: Entry) -> str:
    """Say why an award is not counted: of one that a list says is no money given, in the words of its list."""
    if entry.standing is not Standing.NOT_GIVEN:
        return STANDINGS[entry.standing]
    return lower(plain_line(entry.award.not_given)).rstrip(".")


def _parties(award: Award) -> str:
    """Name who gave an award of a list and to whom; facts and services say that in what they are for."""
    if award.origin != LIST:
        return ""
    return " to ".join(cut(plain_line(one)) for one in (award.funder, award.recipient) if one)


def _areas(award: Award, lads: Collection[str]) -> str:
    if extent(award.area_codes) == frozenset(lads):
        return ""
    names = sorted({area_name(code) for code in award.area_codes})
    more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
    return listing([*names[:_NAMED], *more])


def years_in_words(years: Years | None) -> str:
    """Say the financial years: "2021-22", "2023-24 to 2024-25", "within 2023-24 to 2024-25"; "not known"."""
    if years is None:
        return YEARS_NOT_KNOWN
    span = " to ".join(dict.fromkeys(map(financial_year, (years.first, years.last))))
    return f"within {span}" if years.basis == WITHIN else span


def sum_in_words(award: Award) -> str:
    """Say the sum of one award as its source states it: "at least £600,000"."""
    if not award.has_sum:
        return PRECISIONS[award.precision]
    said = pounds_as_given(award.pounds)
    return f"{PRECISIONS[award.precision]} {said}" if award.precision in (MINIMUM, MAXIMUM, "approx") else said


def kind_in_words(kind: str) -> str:
    """Name a kind of work; "not stated"."""
    return INTERVENTIONS[kind].label if kind else KIND_NOT_STATED
