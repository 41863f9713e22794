"""What a start would cost: the smallest team of intensive work, then what others have and this area lacks; and a plan for it."""

from collections.abc import Sequence

import streamlit as st

from funding.scenario.first_plan import Start
from geo.home import Home
from loaders.plans.plan_for_areas import EXAMPLE, plan_for_areas
from say.coverage.area_gathered import FIRST_START
from say.estimate import POUNDS
from say.funding.start_words import start_cost, start_in_words, whose_figure, would_start
from say.text import as_text
from ui.cache.area import is_too_small, starts_in
from ui.frame.screen import Screen
from ui.parts.links import source_link
from ui.state.plan_link import address_of_plan

FIRST_SHOWN = 1
"""Of the kinds of work, so many stand in sight; the others open."""


def show_starts(s: Screen, home: Home, starts: Sequence[Start]) -> None:
    """Draw what a first year of the first kind would cost; folded the others and how many would start; and the way to a plan."""
    lines = list(map(_line, starts))
    more = f"<ul>{''.join(lines[FIRST_SHOWN:])}</ul>{_would_start(s, home)}"
    s.plain.html(
        f'<ul class="atlas-starts">{"".join(lines[:FIRST_SHOWN])}</ul>'
        f'<details class="atlas-rests"><summary>Other kinds of work, and how many would start</summary><div>{more}</div></details>'
    )
    codes, level = home.parts or home.codes, home.level_of_parts if home.parts else home.level
    what = "your group" if home.is_group else home.name
    st.page_link(
        "pages/plans.py",
        label=f"Build a plan for {what}",
        query_params=address_of_plan(EXAMPLE, plan_for_areas(level, codes)),
    )


def _would_start(s: Screen, home: Home) -> str:
    """Say how many would start intensive work, with the sources of that; "" where too few people live here, or nobody knows."""
    found = None if is_too_small(s.world.need, home) else starts_in(s.world.need, FIRST_START, home.lads)
    if not found:
        return ""
    sources = ", ".join(source_link("source", one) for one in dict.fromkeys(seen.url for seen in found[1].seen))
    return f'<p class="atlas-faint">{as_text(would_start(*found))} {sources}</p>'


def _line(start: Start) -> str:
    return (
        f"<li>{as_text(start_in_words(start))}: <b>about {as_text(POUNDS.said(start.central_gbp))}</b> "
        f'({as_text(start_cost(start).ends)}), <span class="atlas-faint">{source_link(whose_figure(start), start.price.url)}'
        "</span></li>"
    )
