"""The tornado: for the assumptions that move an answer most, how far each moves it from end to end of its 80 % range, alone."""

import math
from collections.abc import Hashable
from functools import partial

import altair as alt
import numpy as np
import pandas as pd

from cohorts.model.inputs import PLAIN_DRIVERS
from loaders.assumptions.register import shipped_assumptions
from say.charts.framed import CHOSEN, LETTERS_PX, OTHER, QUIET
from say.numbers import exact, rounded
from say.provenance import Rests
from say.text import plain_line
from ui.parts.charts.named_bars import BAR_PX, below_name, height_of, names_above, row_of, wrapped
from ui.parts.marked import Marked

MOST_SHOWN = 8
AXES_PX = 148
ROOM_FOR_WORDS = 0.35
LOW_END, HIGH_END = "low end of its range", "high end of its range"
_WEIGHT = "weight_"
_DRIVERS = {
    f"{_WEIGHT}{driver}": f"{label[0].lower()}{label[1:].split(',')[0]}" for driver, label in PLAIN_DRIVERS.items()
}
_AGAINST = "Weight of {} against {} in sharing the cohort between areas"


def show_tornado(s: Marked, table: pd.DataFrame, title: str, rests: Rests, name: str, unit: str, area: str) -> None:
    """Draw a tornado with its files and table, and say what it leaves out.

    Parameters
    ----------
    s
        The screen.
    table
        As ``cohorts.answers.tornado.tornado`` gives it. One without rows is said in words.
    title, rests
        Of picture and files: it names the answer; and the sources they come from.
    name
        Of the files and of the controls on the screen.
    unit
        Of the answer: "people a year".
    area
        GSS code of the area that the answer is about, written into every row of the files.
    """
    if table.empty:
        s.plain.say_quietly("No assumption that has a range moves this answer, or the answer is not known.")
        return
    rows = rows_of(table)
    s.chart(
        partial(tornado_chart, rows, unit),
        tornado_as_saved(table, area),
        title,
        rests,
        name,
        tornado_in_words(table, unit),
        height_of(rows["label"]) + AXES_PX,
    )
    s.plain.say_quietly(
        "One assumption at a time, the rest at their centres. "
        "Not among these: how far a true rate may lie from what an area's people suggest. It widens every range."
    )


def rows_of(table: pd.DataFrame) -> pd.DataFrame:
    """Choose the rows that are drawn, with their names wrapped so that nothing is cut, and say each end's value.

    Returns
    -------
    pandas.DataFrame
        ``label`` (of lines), ``answer_low answer_central answer_high``, ``left right`` (how far the bars reach, the centre
        included), ``left_words right_words`` (the value of the assumption at that side).
    """
    top = one_weight_for_two(table).head(MOST_SHOWN)
    answers = top[["answer_low", "answer_central", "answer_high"]]
    low, high = (
        pd.Series([_value(key, end) for key, end in top[column].items()], index=top.index) for column in ("low", "high")
    )
    falls = top["answer_low"] > top["answer_high"]
    return answers.assign(
        label=[wrapped(label) for label in _labels(top)],
        left=answers.min(axis=1),
        right=answers.max(axis=1),
        left_words=low.where(~falls, high),
        right_words=high.where(~falls, low),
    )


def one_weight_for_two(table: pd.DataFrame) -> pd.DataFrame:
    """Leave one bar of two drivers' weights where one makes room for the other, so that each moves the answer as the other does.

    Returns
    -------
    pandas.DataFrame
        As given, or without the second of the two weights; the label of the first then names both.
    """
    weights = [str(key) for key in table.index if str(key).startswith(_WEIGHT)]
    if len(weights) != 2 or not _mirrored(table, *weights):
        return table
    first, second = (_DRIVERS.get(key) or f"the series “{plain_line(key.removeprefix(_WEIGHT))}”" for key in weights)
    merged = table.drop(index=weights[1])
    merged.loc[weights[0], "label"] = _AGAINST.format(first, second)
    return merged


def _mirrored(table: pd.DataFrame, one: str, other: str) -> bool:
    """Whether the low end of one weight gives the answer that the high end of the other does, and the other way round."""
    ends = ["answer_low", "answer_high"]
    return bool(np.allclose(table.loc[one, ends].astype(float), table.loc[other, ends[::-1]].astype(float)))


def _value(key: Hashable, value: float) -> str:
    """Say a value that an assumption takes: a share or a weight as per cent."""
    known = shipped_assumptions().get(str(key))
    share = known.unit.startswith("share") if known else str(key).startswith(_WEIGHT)
    return f"{rounded(value * 100)}%" if share else exact(value)


def tornado_chart(rows: pd.DataFrame, unit: str) -> alt.LayerChart:
    """Draw ``rows_of``: a bar to either side of the centre, and at each end the value that the assumption has there."""
    centre = rows["answer_central"].iloc[0]
    x = alt.X(
        "answer:Q",
        title=[f"{unit[:1].upper()}{unit[1:]}", f"(line: every assumption at its centre, {rounded(centre)})"],
        scale=alt.Scale(domain=_ends_of_axis(rows), zero=False, nice=False),
        axis=alt.Axis(format=",~f", tickCount=4, labelExpr="datum.value < 0 ? '' : datum.label"),
    )
    y, down = row_of(rows["label"]), below_name(rows["label"])
    ends = alt.Color(
        "end:N",
        title="With the assumption at the",
        scale=alt.Scale(domain=[LOW_END, HIGH_END], range=[OTHER, CHOSEN]),
        legend=alt.Legend(orient="top", columns=1, labelLimit=0, titleLimit=0),
    )
    bars = (
        alt.Chart(_bars(rows)).mark_bar(height=BAR_PX, yOffset=down).encode(x=x, x2=alt.X2("centre:Q"), y=y, color=ends)
    )
    line = alt.Chart(pd.DataFrame({"answer": [centre]})).mark_rule(color=QUIET).encode(x=x)
    left = (
        _words(rows, "left")
        .mark_text(align="right", dx=-5, dy=down, fontSize=LETTERS_PX)
        .encode(x=x, y=y, text=alt.Text("words:N"))
    )
    right = (
        _words(rows, "right")
        .mark_text(align="left", dx=5, dy=down, fontSize=LETTERS_PX)
        .encode(x=x, y=y, text=alt.Text("words:N"))
    )
    return alt.LayerChart(layer=[line, bars, left, right, names_above(rows["label"])])


def _ends_of_axis(rows: pd.DataFrame) -> list[float]:
    """Give the axis round ends with room for words: the browser draws a chart anew only when more than its data changes."""
    low, high = rows["left"].min(), rows["right"].max()
    room = (high - low) * ROOM_FOR_WORDS
    step = 10 ** math.floor(math.log10(high - low + 2 * room)) / 2
    return [math.floor((low - room) / step) * step, math.ceil((high + room) / step) * step]


def _words(rows: pd.DataFrame, side: str) -> alt.Chart:
    """List what is written at one side of each row, and where."""
    return alt.Chart(pd.DataFrame({"label": rows["label"], "answer": rows[side], "words": rows[f"{side}_words"]}))


def _bars(rows: pd.DataFrame) -> pd.DataFrame:
    """List the two bars of each row: from the centre to the answer at each end."""
    ends = (("answer_low", LOW_END), ("answer_high", HIGH_END))
    return pd.concat(
        pd.DataFrame(
            {
                "label": rows["label"],
                "centre": rows["answer_central"],
                "answer": rows[column],
                "end": end,
            }
        )
        for column, end in ends
    )


def tornado_as_saved(table: pd.DataFrame, area: str) -> pd.DataFrame:
    """Return every row as files hold it: indexed by the area's GSS code, the assumption by its key and its name."""
    saved = table.assign(label=_labels(table)).reset_index()
    names = {"label": "assumption_in_words", "low": "low_end", "high": "high_end"}
    names |= {"answer_low": "answer_at_low_end", "answer_high": "answer_at_high_end"}
    return saved.rename(columns=names).set_index(pd.Index([area] * len(saved), name="area_code"))


def tornado_in_words(table: pd.DataFrame, unit: str) -> str:
    """Say which assumption moves the answer most, from what to what, and which comes next."""
    table = one_weight_for_two(table)
    labels = _labels(table)
    first = table.iloc[0]
    between = sorted((first["answer_low"], first["answer_high"]))
    moved = f"from {rounded(between[0])} to {rounded(between[1])} {unit}"
    after = f" Next: {labels[1]}." if len(labels) > 1 else ""
    return f"What moves the answer most: {labels[0]} ({moved}).{after}"


def _labels(table: pd.DataFrame) -> list[str]:
    """Name each assumption; a loaded series has no name but its own, which may be any text."""
    return [
        f"Weight of the series “{plain_line(key.removeprefix(_WEIGHT))}”"
        if label == key and key.startswith(_WEIGHT)
        else label
        for key, label in zip(table.index, table["label"], strict=True)
    ]
