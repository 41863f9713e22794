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
from ui.frame.screen import Screen
from ui.parts.links import source_link
from ui.screens.area.reader_here import reader_here
from ui.state.plan_link import address_of_plan


def show_starts(s: Screen, home: Home, starts: Sequence[Start]) -> None:
    """Draw what a first year of each kind of work would cost, folded how many would start, and the way to a plan."""
    s.plain.html(
        f'<table class="atlas-people atlas-costs"><caption>A first year, 80% range</caption>'
        f"<tbody>{''.join(map(_row, starts))}</tbody></table>{_would_start(s, home)}"
    )
    codes, level = home.parts or home.codes, home.level_of_parts if home.parts else home.level
    what = "your group" if home.is_group else home.name
    st.page_link(
        "pages/plans.py",
        label=f"Build a plan for {what}",
        query_params=address_of_plan(EXAMPLE, plan_for_areas(level, codes)),
    )


def _would_start(s: Screen, home: Home) -> str:
    """Return, folded, how many would start intensive work, with the sources; "" where too few live here, or nobody knows."""
    reader = reader_here(s)
    found = None if reader.is_too_small(home) else reader.starts(FIRST_START, home.lads)
    if not found:
        return ""
    sources = ", ".join(source_link("source", one) for one in dict.fromkeys(seen.url for seen in found[1].seen))
    said = f"<div>{as_text(would_start(*found))} {sources}</div>"
    return f'<details class="atlas-rests"><summary>How many would start</summary>{said}</details>'


def _row(start: Start) -> str:
    return (
        f'<tr><th scope="row">{as_text(start_in_words(start))}</th>'
        f'<td><b class="atlas-number">about {as_text(POUNDS.said(start.central_gbp))}</b> '
        f"({as_text(start_cost(start).ends)}), {source_link(whose_figure(start), start.price.url)}</td></tr>"
    )
