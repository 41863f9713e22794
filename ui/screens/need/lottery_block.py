"""The postcode lottery in numbers on screen: who lives where there is what, how unevenly places fall, and a text to quote."""

from collections.abc import Callable
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from cohorts.answers.lottery import PER, Lottery
from cohorts.assumptions.assumption import Assumption
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import CENTRAL_SHARE, ENDS, Interval
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.export import Provenance
from coverage.vocabulary import Status
from geo.areas import ENGLAND_AND_WALES, area_table
from geo.levels import LEVELS
from say.cohorts.counted_words import price_in_words, why_not_counted
from say.cohorts.lottery_words import lottery_to_quote, with_range
from say.cohorts.need_sentences import in_figures
from say.coverage.asked import subject
from say.coverage.status_style import STATUS_OF_KEY, STYLES
from say.numbers import NOT_KNOWN, count, is_known, per_cent, pounds, rounded
from ui.cache.cohorts import lottery_of
from ui.parts.charts.chart import QUIET, show_chart
from ui.parts.charts.named_bars import BAR_PX, BETWEEN_PX, LINE_PX, below_name, names_above, row_of, wrapped
from ui.parts.plain_text import say_quietly
from ui.parts.tables.downloads import COHORT_SOURCES, provenance_of, show_downloads
from ui.state.directory_in_use import in_a_sentence
from ui.state.need_in_use import world_with

AXIS_PX, ROW_PX = 60, 2 * LINE_PX + BAR_PX + BETWEEN_PX


def show_lottery(directory: Directory, ask: Ask, level: str) -> None:
    """Draw the lottery numbers of England and Wales for one ask, areas of a level compared with all."""
    world = world_with(directory)
    numbers, need = lottery_of(world, ask, level), world.need
    mark = " (INVENTED)" if directory.invented else ""
    st.header(f"The postcode lottery in numbers{mark}")
    say_quietly(f"England and Wales, {LEVELS[level].many} compared with one another.", directory.invented)
    title = f"postcode lottery, {LEVELS[level].many}"
    provenance = provenance_of(title, directory, ask, COHORT_SOURCES)
    st.subheader(f"Who lives where there is what{mark}")
    if not is_known(numbers.cohort.median):
        say_quietly(unknown_cohort(ask), directory.invented)
    else:
        _show_statuses(numbers, provenance)
    st.subheader(f"How unevenly places fall{mark}")
    if comparable(numbers):
        price = need.assumptions.get(f"unit_cost_{ask.intervention}")
        table = lottery_table(numbers, level, price)
        st.dataframe(table_as_shown(table), hide_index=True, alt="Lottery numbers with their ranges")
        for basis in filter(None, table["basis"]):
            say_quietly(f"Their cost is worked out at {basis}.", directory.invented)
        show_downloads(table, provenance, f"lottery_{level}")
    elif is_known(numbers.cohort.median):
        say_quietly(not_compared(numbers, level), directory.invented)
    else:
        say_quietly(unknown_cohort(ask), directory.invented)
    st.subheader(f"To quote, with its caveat{mark}")
    quote = lottery_to_quote(
        numbers, need, ask, subject(ask), level, in_a_sentence(directory), directory.invented
    )
    st.code(quote, language=None, wrap_lines=True)


def comparable(numbers: Lottery) -> bool:
    """Whether places are known in enough areas to say how unevenly they fall."""
    return is_known(numbers.best_tenth.median)


def unknown_cohort(ask: Ask) -> str:
    """Say that nobody knows how many people there are, and why."""
    if not counts_who_would_need(ask):
        return f"How many people would need it is not known: {why_not_counted(ask)}."
    return f"How many of these people there are is not known: {why_not_counted(ask)}."


def not_compared(numbers: Lottery, level: str) -> str:
    """Say why there are no numbers of unevenness."""
    areas = f"{numbers.areas_known or 'none'} of {count(len(area_table(level)))} {LEVELS[level].many}"
    few = "too few to compare: " if numbers.areas_known else ""
    return f"Not known, {few}places are known in full in {areas}."


def status_table(numbers: Lottery) -> pd.DataFrame:
    """List the share of the cohort by status, best first.

    Returns
    -------
    pandas.DataFrame
        Indexed by the code of England and Wales: ``status status_in_words share_low share_median share_high`` (0 to 1).
    """
    rows = [
        (status.key, STYLES[status].words, share.low, share.median, share.high)
        for status in sorted(Status, reverse=True)
        for share in (numbers.share_by_status[status.key],)
    ]
    columns = ["status", "status_in_words", "share_low", "share_median", "share_high"]
    return pd.DataFrame(rows, columns=columns).set_index(_everywhere(len(rows)))


def _everywhere(rows: int) -> pd.Index:
    return pd.Index([ENGLAND_AND_WALES] * rows, name="area_code")


def _show_statuses(numbers: Lottery, provenance: Provenance) -> None:
    """Draw the bars of share by status."""
    table = status_table(numbers)
    said = [
        f"{STYLES[STATUS_OF_KEY[key]].words} {with_range(numbers.share_by_status[key], per_cent)}"
        for key in table["status"]
    ]
    says = f"Share of the cohort by status of the district they live in: {'; '.join(said)}."
    height = len(table) * ROW_PX + AXIS_PX
    show_chart(status_chart(table), table, provenance, "lottery_statuses", says, height)


def status_chart(table: pd.DataFrame) -> alt.LayerChart:
    """Draw ``status_table`` as bars with their ranges, above each its letter, words and share."""
    styles = [STYLES[STATUS_OF_KEY[key]] for key in table["status"]]
    ends = table[["share_low", "share_median", "share_high"]].to_numpy(dtype=float).tolist()
    names = pd.Series(
        [
            wrapped(
                f"{style.letter}  {style.words}: {with_range(Interval(*share), per_cent) if share[-1] > 0 else 'nobody'}"
            )
            for style, share in zip(styles, ends, strict=True)
        ],
        index=table.index,
    )
    share = alt.X(
        "share_median:Q",
        title="Share of the cohort",
        scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(format="%", values=[0, 0.25, 0.5, 0.75, 1]),
    )
    fills = alt.Color(
        "label:N", legend=None, scale=alt.Scale(domain=list(names), range=[style.fill for style in styles])
    )
    base, down = alt.Chart(table.assign(label=names)).encode(y=row_of(names)), below_name(names)
    bars = base.mark_bar(height=BAR_PX, yOffset=down, stroke=QUIET, strokeWidth=0.6).encode(
        x=share, color=fills
    )
    spans = base.mark_rule(color="#10131a", yOffset=down).encode(x="share_low:Q", x2="share_high:Q")
    return alt.LayerChart(layer=[bars, spans, names_above(names)])


def lottery_table(numbers: Lottery, level: str, price: Assumption | None) -> pd.DataFrame:
    """List the numbers of unevenness.

    Parameters
    ----------
    numbers
        As ``cohorts.answers.lottery.lottery`` gives them.
    level
        ``lad utla pfa region``.
    price
        The unit cost that the cost rests on; None with *any* intervention, which has none.

    Returns
    -------
    pandas.DataFrame
        Indexed by the code of England and Wales: ``measure unit low median high basis areas_known``; NaN where not known.
    """
    areas = LEVELS[level].many
    basis = price_in_words(price) if price and price.known else ""
    each = f", at {basis.split(' (')[0]}" if basis else ""
    of = {
        ("Cohort", "people a year"): numbers.cohort,
        ("Share of the cohort living where places are known", "share"): numbers.share_known,
        ("Unevenness (Gini): 0 all alike, towards 1 all in one place", "index"): numbers.gini,
        ("Places of the best-served tenth", f"for every {PER} people"): numbers.best_tenth,
        ("Places of the worst-served tenth", f"for every {PER} people"): numbers.worst_tenth,
        ("Best to worst", "times"): numbers.best_to_worst,
        (
            f"More places to bring these {areas} to the best-served tenth",
            "places a year",
        ): numbers.extra_places,
        (f"Their cost{each}", "pounds"): numbers.cost_gbp,
    }
    rows = [(measure, unit, one.low, one.median, one.high) for (measure, unit), one in of.items()]
    table = pd.DataFrame(rows, columns=["measure", "unit", "low", "median", "high"])
    table["basis"] = [basis if unit == "pounds" else "" for unit in table["unit"]]
    return table.set_index(_everywhere(len(rows))).assign(areas_known=numbers.areas_known)


def table_as_shown(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``lottery_table`` as people read it: rounded, with ranges, unknown "not known"."""
    said = pd.DataFrame(
        {
            end: [_said(value, unit) for value, unit in zip(table[end], table["unit"], strict=True)]
            for end in ENDS
        },
        index=table.index,
    )
    span = said["low"] + " to " + said["high"]
    return pd.DataFrame(
        {
            "Measure": table["measure"],
            "Median": said["median"],
            f"{per_cent(CENTRAL_SHARE)} range": span.where(table["median"].notna(), NOT_KNOWN),
            "Unit": table["unit"],
        }
    )


def _said(value: float, unit: str) -> str:
    say: dict[str, Callable[[Any], str]] = {
        "share": per_cent,
        "index": "{:.2f}".format,
        "people a year": in_figures,
        "places a year": in_figures,
        "pounds": pounds,
    }
    return say.get(unit, rounded)(value) if is_known(value) else NOT_KNOWN
