"""What is said of a plan on another map: how much had to be split, and what each area gets."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from funding.result.plan_answer import PlanAnswer
from geo.recut.area_map import REST, AreaMap
from geo.reorganisation import announced_areas
from say.estimate import WHOLE_NUMBER, Estimate
from say.funding.plan_numbers import over_years
from say.numbers import count, is_known, per_cent, pounds
from say.recut.onto import people_meant
from say.recut.weights import are_new
from say.text import listing, plain_line, with_capital

SHOWN = {
    "gbp": "Money, all years",
    "reached": "People reached, last year",
    "not_reached": "People not reached, last year",
}
"""What a picture can show of each area, by the beginning of its columns."""
OUTSIDE = "takes no part in this plan"
HOW = (
    "A plan does not say where inside its areas its places will be. So its money, its places and those it reaches are shared out "
    "by the people who live there."
)
LEFT = "Not reached are people at the plan's risk levels whom it does not reach; some may have a place that is there already."
WHY_NOT_KNOWN = (
    "This answer stands as it was saved, without its draws. People reached are known where all come from one area of the plan; "
    "those not reached are not known. Copy the plan to have both worked out."
)
MOST_QUOTED, MOST_ALONE = 10, 3
Row = Mapping[Hashable, Any]


def on_map_first(rows: pd.DataFrame) -> str:
    """Say what the areas that begin on a stated day get, or those of one's own where they are few; else which gets most."""
    of_map = rows[rows.index != REST]
    paid = of_map[of_map["gbp"] > 0]
    if paid.empty:
        return "None of these areas gets anything from this plan."
    dated = paid[paid.index.isin([code for code, one in announced_areas().items() if one.is_dated])]
    named = paid if dated.empty and len(of_map) < len(rows) else dated
    if 0 < len(named) <= MOST_ALONE:
        names, sums = map(plain_line, named["area_name"]), map(pounds, named["gbp"])
        first, *others = zip(names, sums, strict=True)
        return f"{listing([' would get '.join(first), *map(' '.join, others)])}."
    most = paid.nlargest(1, "gbp").to_dict("records")[0]
    return f"{plain_line(most['area_name'])} would get most: {pounds(most['gbp'])}."


def on_map_headline(target: AreaMap, rows: pd.DataFrame) -> str:
    """Say how much of the money had to be split; 18 words at most."""
    split = _part_cut(rows, "gbp")
    said = f"{per_cent(split)} of the money had to be split" if split > 0 else "nothing had to be split"
    return f"{with_capital(target.title)}: {said}."


def on_map_facts(answer: PlanAnswer, rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Give the figures that stand beside the picture, each with its words."""
    outside = int((~(rows["share_in_plan"] > 0)).sum())
    unknown = int(rows["reached_median"].isna().sum())
    return [
        (pounds(rows["gbp"].sum()), f"on places {over_years(answer)}, the same as before"),
        (count(rows["places"].sum()), f"places {over_years(answer)}, the same as before"),
        (per_cent(_part_cut(rows, "places")), "of the places came from areas of the plan that were cut"),
        (f"{count((rows['places'] > 0).sum())} of {count(len(rows))}", "areas get a place"),
        *([(f"{outside} of {len(rows)}", "areas take no part in this plan")] if outside else []),
        *([(f"{unknown} of {len(rows)}", "areas: people reached are not known")] if unknown else []),
    ]


def on_map_in_words(row: Row, shows: str) -> str:
    """Say of one area the number that is shown (of ``SHOWN``): "£1.2 million"; "about 40 (25 to 60)", "nobody"; "not known"."""
    if shows == "gbp":
        return pounds(row["gbp"])
    return "nobody" if row[f"{shows}_high"] == 0 else Estimate.in_row(row, shows, WHOLE_NUMBER).about


def area_on_map_in_words(row: Row) -> str:
    """Say all that is known of one area: money, places, people reached, what was split, and how certain the area is."""
    name = plain_line(row["area_name"])
    if not row["share_in_plan"] > 0:
        return f"{name}: {OUTSIDE} ({row['certainty']})"
    split = row["gbp_share_split"]
    return (
        f"{name}: {pounds(row['gbp'])}; {count(row['places'], 'place')}, {count(row['places_last_year'])} in the last year; "
        f"people reached then: {on_map_in_words(row, 'reached')}"
        f"{f'; {per_cent(split)} of the money split' if split > 0 else ''} ({row['certainty']})"
    )


def on_map_to_quote(answer: PlanAnswer, target: AreaMap, rows: pd.DataFrame) -> Iterator[str]:
    """Say the long form: the headline, each new area or those with most money, and by whom all was shared out."""
    new = are_new(rows)
    listed = rows[new] if new.any() else rows[rows.index != REST].nlargest(MOST_QUOTED, "gbp")
    yield f"The plan “{plain_line(answer.name)}”: {answer.asked}."
    yield f"{on_map_first(rows)} {on_map_headline(target, rows)}"
    yield f"What it would change {'in the new areas' if new.any() else 'where most of its money goes'}:"
    for row in listed.to_dict("records"):
        yield f"{area_on_map_in_words(row)}."
    yield "In brackets after people: the 80% range."
    yield f"Shared out by {people_meant()}. {HOW}"
    if rows["reached_median"].isna().any() and is_known(answer.people_reached.median):
        yield WHY_NOT_KNOWN


def _part_cut(rows: pd.DataFrame, name: str) -> float:
    whole = float(rows[name].sum())
    return float((rows[name] * rows[f"{name}_share_split"].fillna(0)).sum()) / whole if whole else 0.0
