"""The Compare screen in words: an area among its peers, the spread of a group, and what matching the best peer would mean."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from cohorts.answers.best_peer import BestPeer
from cohorts.answers.comparison import FEWEST_COMPARED, SAME, rankable
from cohorts.answers.distance_measures import DistanceMeasure
from cohorts.answers.measures import PEOPLE, Measure
from cohorts.answers.ranks import ALIKE, HIGHER, LOWER
from geo.areas import area_name, lads_of, parent
from geo.levels import LEVELS
from say.area_names import few_named
from say.estimate import NUMBER, PEOPLE_A_YEAR, PER_CENT, POUNDS, Estimate, Unit
from say.numbers import NOT_KNOWN, count, exact, is_known, per_cent, rounded
from say.text import listing, lower


def value_of(of: Measure, row: Any) -> str:
    """Say a measure's value with its range: "about 1.2 (0.9 to 1.6)", "12% (9% to 16%)"; "not known" where it is not.

    ``row`` holds ``low median high``.
    """
    if of.is_exact:
        return f"{short_value(of, row['median'])} {of.unit}" if is_known(row["median"]) else NOT_KNOWN
    found = Estimate(row["low"], row["median"], row["high"], _unit_of(of))
    return str(found) if of.is_share else found.about


def short_value(of: Measure, value: float) -> str:
    """Say a measure's value without its range: what is counted as it is, an estimate rounded."""
    if not is_known(value):
        return NOT_KNOWN
    if of.is_exact:
        return exact(round(value, 1))
    return per_cent(value) if of.is_share else rounded(value)


def _unit_of(of: Measure) -> Unit:
    return PER_CENT if of.is_share else PEOPLE_A_YEAR if of.unit == PEOPLE else NUMBER


def ordinal(rank: float) -> str:
    """Say a rank: 1st, 2nd, 11th, 23rd."""
    whole = round(rank)
    last = 0 if whole % 100 in (11, 12, 13) else whole % 10
    return f"{whole}{('th', 'st', 'nd', 'rd', *6 * ('th',))[last]}"


def group_in_words(group: str, codes: tuple[str, ...], area: str | None, level: str) -> str:
    """Say what a group is: "the 43 police force areas", "Kent and the 10 police force areas most like it"."""
    areas = LEVELS[level].many
    others = f"{len(codes) - 1} {areas}" if len(codes) != 2 else f"one {LEVELS[level].one}"
    if len(codes) == 1:
        return f"{area_name(codes[0])} alone"
    if area and group == "region":
        region = area_name(parent(lads_of(area)[0], "region"))
        return f"the {len(codes)} {areas} in the same region ({region})"
    if area and group == "similar":
        return f"{area_name(area)} and the {others} most like it"
    if area and group == "neighbours":
        return f"{area_name(area)} and its neighbours, {others}"
    return f"a group of {len(codes)} {areas}" if group == "own" else f"the {len(codes)} {areas}"


def area_among_peers(table: pd.DataFrame, area: str, of: Measure, among: str, why_not: str) -> str:
    """Say an area's value with its range, its rank with its range, and whom it can and cannot be told apart from.

    Parameters
    ----------
    table
        As ``cohorts.answers.comparison.comparison`` gives it for that area.
    area, of, among
        The area, the measure, and the group in words.
    why_not
        Why the value is not known, where it is not.
    """
    own, name = table.to_dict("index")[area], area_name(area)
    value = value_of(of, own)
    said = f"{name}, {lower(of.label)}: {value}{f', because {why_not}' if value == NOT_KNOWN else ''}."
    if value == NOT_KNOWN:
        return said
    if own["too_small"]:
        return f"{name} has too few people to be ranked or told apart from others. {said}"
    if own["ranked"] < FEWEST_COMPARED:
        return f"{said} Among {among} there is no other area to compare it with that is known and large enough."
    if isinstance(of, DistanceMeasure):
        return f"{said} It is set beside {among}. {told_apart(table)}"
    return f"{said} Among {among}, {_place_in_words(table, own)}"


def _place_in_words(table: pd.DataFrame, own: Mapping[Hashable, Any]) -> str:
    """Say an area's rank and its verdicts; areas that are the same share no rank, and are said to be the same."""
    ranked, level_with = int(own["ranked"]), int((table["verdict"] == SAME).sum())
    if level_with == ranked - 1:
        return f"it is the same as {f'all {level_with} others' if level_with > 1 else 'the other'} that can be ranked."
    if level_with:
        return f"it is one of {level_with + 1} with this value, of the {ranked} that can be ranked. {told_apart(table)}"
    first, last = ordinal(own["rank_low"]), ordinal(own["rank_high"])
    rank = first if first == last else f"between {first} and {last}"
    return f"it ranks {rank} of the {ranked} that can be ranked; 1st is the highest. {told_apart(table)}"


def told_apart(table: pd.DataFrame) -> str:
    """Say which areas the chosen one cannot be told apart from, and which it is higher or lower than."""
    alike, above, below = (
        table.index[table["verdict"].isin(verdicts)] for verdicts in ([ALIKE, SAME], [HIGHER], [LOWER])
    )
    whom = f"{len(alike)} of them"
    if not len(above) and not len(below):
        whom = "the other area" if len(alike) == 1 else "any of them"
    said = {
        f"It cannot be told apart from {whom}": alike,
        f"It is higher than {len(below)}": below,
        f"It is lower than {len(above)}": above,
    }
    return " ".join(f"{words} ({few_named(codes)})." for words, codes in said.items() if len(codes))


def spread_of_group(table: pd.DataFrame, of: Measure, among: str) -> str:
    """Say how a group spreads when no area is chosen, and who can be told apart from its middle: never who is first."""
    ranked = rankable(table)
    if len(ranked) < FEWEST_COMPARED:
        return f"{of.label}: {NOT_KNOWN} in enough areas to compare {among}."
    apart = [
        f"{len(found)} {'is' if len(found) == 1 else 'are'} {word} ({few_named(found)})."
        for word in (HIGHER, LOWER)
        if len(found := ranked.index[ranked["verdict"] == word])
    ]
    said = f"{of.label} among {among}: {_quarters(ranked['median'], of)}."
    if not apart:
        none = "Neither" if len(ranked) == 2 else "None"
        return f"{said} {none} of the {len(ranked)} ranked can be told apart from the middle."
    rest = int((~ranked["verdict"].isin([HIGHER, LOWER])).sum())
    alike = f"{rest} cannot be told apart from the middle." if rest else "all differ from the middle."
    return f"{said} Of the {len(ranked)} that can be ranked, {' '.join([alike, *apart])}"


def _quarters(medians: pd.Series, of: Measure) -> str:
    """Say the middle of a group and between what the middle half of it lies."""
    quarters, unit = medians.quantile([0.25, 0.5, 0.75]).tolist(), _unit_of(of)
    if of.is_exact:
        low, middle, high = (short_value(of, part) for part in quarters)
        return f"{middle} in the middle, the middle half from {low} to {high}"
    low, high = map(unit.write, (quarters[0], quarters[2]))
    about = f"{'' if of.is_share else 'about '}{unit.said(quarters[1])}"
    if low == high:
        return f"half of them lie at {about}"
    return f"the middle is {about}, in the middle half of them from {low} to {high}"


def left_out_in_words(table: pd.DataFrame, measure_label: str, area: str | None = None) -> list[str]:
    """Say which areas have no rank, and why: too small, or not known; of the chosen area the headline has said so already."""
    small = table.index[table["too_small"]]
    unknown = table.index[table["median"].isna() & ~table["too_small"]].difference([area])
    others = len(table) - len(small) - (area in table.index.difference(small))
    said = []
    if len(small):
        said.append(f"Too few people to be ranked: {listing(sorted(map(area_name, small)))}.")
    if len(unknown) == others and len(unknown):
        said.append(f"{measure_label}: {NOT_KNOWN} for {_none_of(others, rest=others < len(table))}.")
    elif len(unknown):
        said.append(
            f"{measure_label}: {NOT_KNOWN} for {count(len(unknown), 'area')} ({few_named(unknown)}), so not ranked."
        )
    return said


def _none_of(areas: int, rest: bool) -> str:
    """Name areas none of which is known: "the other area", "any of the other 5 areas", "any of the 6 areas"."""
    if areas == 1:
        return "the other area" if rest else "the one area"
    other = "other " if rest else ""
    return f"either of the {other}2 areas" if areas == 2 else f"any of the {other}{areas} areas"


def matching_the_best_peer(peer: BestPeer, area: str, priced: bool) -> str:
    """Say how many more people an area would reach with as many places as the best of its peers, and at what price.

    ``priced`` says whether one intervention is chosen, for which there could be a unit cost.
    """
    name = area_name(area)
    asked = f"What matching the best of its peers would mean for {name} is {NOT_KNOWN}"
    if not peer.own_known:
        return f"{asked}: its own places are {NOT_KNOWN}."
    if peer.peer is None:
        return f"{asked}: the places of none of its peers are known."
    if not is_known(peer.extra_places.median):
        return f"{asked}, because how many people need them is {NOT_KNOWN}."
    best = (
        f"Of its peers whose places are known, {area_name(peer.peer)} has most for each 100 of its cohort: about "
        f"{Estimate.of(peer.peer_rate, NUMBER)}."
    )
    if peer.extra_places.high < 1:
        return f"{best} {name} has as many."
    more = Estimate.of(peer.extra_places, Unit(rounded, "more people a year"))
    return f"{best} With as many, {name} would reach {more.about}. {_cost_in_words(peer, priced)}"


def _cost_in_words(peer: BestPeer, priced: bool) -> str:
    """Say what matching the best peer would cost, or why that is not known."""
    cost = Estimate.of(peer.cost_gbp, POUNDS)
    if cost.known:
        return f"That would cost {cost.about}."
    why = "nobody has published a unit cost for it" if priced else "no one intervention is chosen"
    return f"What that would cost is {NOT_KNOWN}, because {why}."
