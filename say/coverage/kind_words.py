"""Kinds of work in the cells of a table: what they are called there, who has them, and what a record says in a line."""

import pandas as pd

from coverage.interventions import INTERVENTIONS
from coverage.kinds_of_work import WhoHas
from geo.areas import area_name
from say.numbers import count, is_known
from say.text import cut, listing

MOST_NAMED = 3


def kind_label(kind: str) -> str:
    """Name a kind of work in a column."""
    return INTERVENTIONS[kind].short


def who_has_in_words(who: WhoHas) -> str:
    """Name the areas that have a kind of work, those with a current record first: "3: Essex; Surrey, Sussex old or unclear"."""
    if not who.either:
        return "none listed"
    sure, unsure = map(area_name, who.current), map(area_name, who.unsure)
    first, others = list(sure)[:MOST_NAMED], list(unsure)
    room = MOST_NAMED - len(first)
    named = [", ".join(first)] if first else []
    if others and room:
        named.append(f"{', '.join(others[:room])}{' old' if first else ', old' if len(others) == 1 else ', all old'}")
    more = who.either - len(first) - min(room, len(others))
    return f"{who.either}: {'; '.join(named)}{f' and {more} more' if more > 0 else ''}"


def record_in_a_line(record: pd.Series) -> list[str]:
    """Say of a record its date, its places, its period and what makes it unsure, a few words each; its name stands before."""
    known = is_known(record["places"])
    return [
        f"record of {record['as_of']}" if record["as_of"] != "no date" else "no date",
        f"{count(record['places'], 'place')} a year" if known else "places not known",
        *([record["period"]] if record["period"] else []),
    ]


def kinds_listed(kinds: list[str]) -> str:
    """List kinds of work in a sentence."""
    return listing(kind_label(kind)[:1].lower() + kind_label(kind)[1:] for kind in kinds)


def name_of_record(record: pd.Series) -> str:
    """Give the name of the service, cut where it is very long."""
    return cut(record["service_name"])
