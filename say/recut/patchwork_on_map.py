"""The patchwork on another map: of every area each kind of work, or each community, with the people of each status."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from coverage.ask import ANY, Ask
from coverage.communities import COMMUNITIES
from coverage.one_area import evaluate_both_sides
from coverage.patchwork import status_of_asks
from coverage.patchwork_columns import Column, column_of_kind, patchwork_columns
from coverage.statuses_on_map import each_status_on_map, local_on_map
from coverage.vocabulary import HARMED
from say.answers import Answer
from say.coverage.asked import subject, whom_it_is_for
from say.numbers import day
from say.provenance import RECORD, asked_of, basis_on
from say.recut.onto import Asked, and_recut, put_onto, titled, with_names

_KINDS = tuple(column for column in patchwork_columns(both_sides=False) if column.is_kind)
KINDS = len(_KINDS)
"""How many kinds of work there are, each for its usual side."""
OF_COLUMN = ("label", "intervention", "community", "side")
"""What each row says of its kind of work or community."""
LOCAL, LOCAL_IN_PART = "on_record_locally", "share_in_part"
"""How many of an area's rows have a local record, and the share of them that have it in part: the same in each row of it."""


def patchwork_of_map(asked: Asked) -> Answer:
    """Answer how many people of every area of a map live in districts of each status, kind of work by kind of work."""
    asks = [replace(column.ask(asked.ask.risk, asked.ask.terms), community=asked.ask.community) for column in _KINDS]
    of_victims = replace(asked.ask, intervention=ANY, terms=replace(asked.ask.terms, for_whom=HARMED))
    what = f"every kind of work, each for its usual side{whom_it_is_for(of_victims)}"
    return _by_column(asked, _KINDS, asks, what, "patchwork")


def communities_of_map(asked: Asked) -> Answer:
    """Answer how many people of every area of a map live in districts of each status, community by community."""
    asks = [replace(asked.ask, community=one) for one in COMMUNITIES]
    across = [_column_of_community(one.intervention, one.community, one.side) for one in asks]
    what = f"{subject(replace(asked.ask, community=ANY))}, made for each community"
    return _by_column(asked, across, asks, what, "by and for")


def columns_across(rows: pd.DataFrame) -> list[Column]:
    """Return the kinds of work or communities that rows of either table are of, in the order in which each area has them."""
    once = rows[rows.index == rows.index[0]]
    return [
        column_of_kind(kind, side) if community == ANY else _column_of_community(kind, community, side)
        for kind, community, side in zip(once["intervention"], once["community"], once["side"], strict=True)
    ]


def _column_of_community(intervention: str, community: str, side: str) -> Column:
    return Column(community, f"community_{side}", intervention, community, side)


def _by_column(asked: Asked, columns: Sequence[Column], asks: Sequence[Ask], what: str, title: str) -> Answer:
    terms = asked.ask.terms
    counted = each_status_on_map(status_of_asks(evaluate_both_sides(asked.directory, terms), asks), asked.target)
    of_area = local_on_map(counted).rename(columns={"local": LOCAL})
    for place, name in enumerate(OF_COLUMN):
        counted.insert(place, name, [getattr(one, name) for one in columns] * len(of_area))
    table = with_names(asked.target, counted.join(of_area, validate="m:1"))
    basis = basis_on(
        asked.directory, asked_of(put_onto(what, asked.target), day(terms.on), terms.staleness_months), "none used"
    )
    return table, basis.provenance(titled(title), and_recut(RECORD))
