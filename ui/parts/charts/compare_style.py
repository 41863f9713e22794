"""How verdicts look in the pictures of the Compare screen: each has a colour, a shape and words; never red and green.

Without a judgement all are blues. With one, deep blue is the better side, ochre the worse and grey what cannot be told apart.
"""

import json
from typing import Any

import altair as alt
import pandas as pd

from cohorts.answers.comparison import SAME
from cohorts.answers.measures import PEOPLE, Measure
from cohorts.answers.ranks import ALIKE, HIGHER, LOWER, TOO_SMALL
from geo.areas import area_name
from geo.as_given import NOT_KNOWN
from say.charts.framed import CHOSEN
from say.maps.map_class import BLUES

BETTER, WORSE, NEITHER = "#0b3c7d", "#b07a1e", "#8b8794"
INK = "#1f1a2b"
_SHAPES = {"": "diamond", HIGHER: "triangle-up", LOWER: "triangle-down", ALIKE: "circle", NOT_KNOWN: "square"}
_BLUES = {"": CHOSEN, HIGHER: BLUES[3], LOWER: BLUES[3], ALIKE: BLUES[1], NOT_KNOWN: BLUES[1]}
NAME = "area_name"
SHOWN_AS = "shown_as"


def verdict_words(area: str | None, judgement: str) -> dict[str, str]:
    """Return what the key of a picture calls each verdict."""
    beside = area_name(area) if area else "the middle of the group"
    better = {"more": HIGHER, "less": LOWER}.get(judgement)
    judged = {
        word: "" if better is None else ", the better side" if word == better else ", the worse side"
        for word in (HIGHER, LOWER)
    }
    return {
        **({"": area_name(area)} if area else {}),
        HIGHER: f"higher than {beside}{judged[HIGHER]}",
        LOWER: f"lower than {beside}{judged[LOWER]}",
        ALIKE: "cannot be told apart",
        NOT_KNOWN: f"not compared: {beside} is not known, or too small",
    }


def verdict_colours(judgement: str) -> dict[str, str]:
    """Return the colour of each verdict: blues, or two hues where more or less is judged better."""
    if judgement == "none":
        return _BLUES
    higher, lower = (BETTER, WORSE) if judgement == "more" else (WORSE, BETTER)
    return {"": INK, HIGHER: higher, LOWER: lower, ALIKE: NEITHER, NOT_KNOWN: NEITHER}


def with_verdicts(table: pd.DataFrame, area: str | None, judgement: str) -> pd.DataFrame:
    """Add ``shown_as`` to a comparison: the verdict in the words of the picture's key."""
    words = verdict_words(area, judgement)
    verdicts = table["verdict"].replace({SAME: ALIKE, TOO_SMALL: NOT_KNOWN})
    return table.assign(**{SHOWN_AS: verdicts.map(words)}).reset_index()


def verdict_marks(shown: pd.DataFrame, area: str | None, judgement: str) -> tuple[alt.Color, alt.Shape]:
    """Return colour and shape by verdict, with one key for both, listing only what the picture shows."""
    words, colours = verdict_words(area, judgement), verdict_colours(judgement)
    present = [verdict for verdict in words if words[verdict] in set(shown[SHOWN_AS])]
    domain = [words[verdict] for verdict in present]
    key = alt.Legend(title=None, orient="top", direction="vertical", labelLimit=420, labelFontSize=12)
    colour = alt.Color(
        f"{SHOWN_AS}:N",
        legend=key,
        scale=alt.Scale(domain=domain, range=[colours[verdict] for verdict in present]),
    )
    shape = alt.Shape(
        f"{SHOWN_AS}:N",
        legend=key,
        scale=alt.Scale(domain=domain, range=[_SHAPES[verdict] for verdict in present]),
    )
    return colour, shape


def value_axis(of: Measure) -> alt.Axis:
    """Return the axis of a measure: its label, percentages for shares, no halves of what is counted."""
    unit = f", {PEOPLE}" if of.unit == PEOPLE else ""
    axis = alt.Axis(title=f"{of.label}{unit}", format=".0%" if of.is_share else ",~r")
    if of.is_exact:
        axis.tickMinStep = 1
    return axis


def value_format(of: Measure) -> str:
    """Return how numbers of a measure are written where a picture is pointed at: two figures, or per cent."""
    return ".0%" if of.is_share else ",.2~r"


def bold_name(area: str | None) -> Any:
    """Return the weight of an axis label: bold for the chosen area."""
    if area is None:
        return "normal"
    chosen = json.dumps(area_name(area))
    return {"condition": {"test": f"datum.label === {chosen}", "value": "bold"}, "value": "normal"}


def tooltips(of: Measure) -> list[alt.Tooltip]:
    """Return what pointing at an area tells: name, code, value, range and verdict."""
    form = value_format(of)
    return [
        alt.Tooltip(f"{NAME}:N", title="Area"),
        alt.Tooltip("area_code:N", title="GSS code"),
        alt.Tooltip("median:Q", title="Middle", format=form),
        alt.Tooltip("low:Q", title="From", format=form),
        alt.Tooltip("high:Q", title="To", format=form),
        alt.Tooltip(f"{SHOWN_AS}:N", title="Compared"),
    ]
