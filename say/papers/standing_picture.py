"""A picture of where an area stands: how many areas of its level have each number, its own column dark."""

import pandas as pd

from geo.levels import LEVELS
from say.coverage.area_summary import AreaSummary
from say.coverage.standing_words import MEASURES, how_many_have, standing
from say.papers.paper import Picture
from say.text import with_capital

WIDTH, HEIGHT, GROUND, EDGE = 520, 96, 18, 4
OWN, OTHERS, INK = "#0b3c7d", "#b9b2c6", "#10131a"
MEASURE = "kinds"


def standing_picture(summary: AreaSummary) -> Picture | None:
    """Draw the kinds of work on record locally, area by area; None for a group or a nation, which has no like."""
    if summary.counts is None:
        return None
    values, (words, most) = summary.counts[MEASURE], MEASURES[MEASURE]
    own = int(values.loc[summary.home.code])
    many = f"{len(values)} {LEVELS[summary.home.level].many}"
    told = f"{words}, {many}: {standing(values, own, summary.alike, most)}."
    return Picture(_columns(how_many_have(values, most), own), f"{words}: how many of {many} have each number", told)


def standing_lines(summary: AreaSummary) -> list[str]:
    """Say in a line for each measure where the area stands; nothing for a group or a nation."""
    if summary.counts is None:
        return []
    own = {key: int(summary.counts[key].loc[summary.home.code]) for key in MEASURES}
    return [
        f"{with_capital(words)}: {standing(summary.counts[key], own[key], summary.alike, most)}."
        for key, (words, most) in MEASURES.items()
    ]


def _columns(counted: pd.Series, own: int) -> str:
    step = (WIDTH - 2 * EDGE) / len(counted)
    tallest = HEIGHT - GROUND - 14
    drawn = []
    for number, areas in enumerate(counted):
        left, tall = EDGE + step * number, tallest * areas / counted.max()
        middle, top = left + step / 2, HEIGHT - GROUND - tall
        fill = OWN if number == own else OTHERS
        drawn.append(
            f'<rect x="{left + 2:.1f}" y="{top:.1f}" width="{step - 4:.1f}" height="{tall:.1f}" fill="{fill}"/>'
        )
        drawn.append(_text(middle, HEIGHT - 5, str(number), number == own))
        if areas:
            drawn.append(_text(middle, top - 3, str(areas), number == own))
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(drawn)}</svg>'


def _text(x: float, y: float, words: str, bold: bool) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="10" font-family="Libertinus Serif, serif" text-anchor="middle" '
        f'fill="{INK}"{weight}>{words}</text>'
    )
