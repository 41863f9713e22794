"""The patchwork as a picture to save: title, headline, legend, every cell, counts, and what it rests on; INVENTED where it is.

A sheet of the shape of A4, upright. All text is escaped; nothing is fetched.
"""

import textwrap
from collections.abc import Iterator

from coverage.export import Provenance
from coverage.extent import PART
from coverage.patchwork_columns import GROUPS
from coverage.vocabulary import STATUS_OF_KEY, Status
from geo.areas import area_table
from say.charts.framed import FONT, INVENTED_MARK, QUIET, said_of
from say.terms import english
from say.text import as_text
from ui.screens.patchwork.cell_style import DARK, EDGE, GRID, cell_style
from ui.screens.patchwork.patchwork_shown import PatchworkShown
from ui.screens.patchwork.picture_data import letter_in_cell, statuses_shown

WIDTH, HEIGHT, MARGIN = 1000, 1414, 30
_LABELS, _HEADS, _ROW, _GAP, _LINE = 236, 162, 20, 7, 15
_LETTERS_A_LINE = 150


def patchwork_svg(shown: PatchworkShown, headline: str, provenance: Provenance) -> str:
    """Draw the picture.

    Parameters
    ----------
    shown
        What is shown on screen.
    headline
        What it says first.
    provenance
        What the picture says of itself.
    """
    sheet = _Sheet()
    sheet.lines(textwrap.wrap(provenance.title, 80), size=19, weight="bold", step=24)
    mark = f"{INVENTED_MARK} " if provenance.invented else ""
    sheet.lines(textwrap.wrap(mark + headline, 105), size=15, weight="bold", step=20)
    sheet.lines(["Nothing listed is not nothing there."], size=12, step=22)
    _legend(sheet, shown)
    _heads(sheet, shown)
    _rows(sheet, shown)
    _foot(sheet, shown)
    sheet.y += 10
    about = [line for said in said_of(provenance) for line in textwrap.wrap(said, _LETTERS_A_LINE)]
    sheet.lines(about, size=11, step=_LINE, fill=QUIET)
    return sheet.written(as_text(f"{provenance.title}. {headline}"))


class _Sheet:
    """What has been drawn, and how far down."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.y = float(MARGIN)

    def lines(self, lines: list[str], size: int, step: int, weight: str = "normal", fill: str = DARK) -> None:
        """Write lines below what has been drawn."""
        for line in lines:
            self.y += step
            self.text(MARGIN, self.y - step / 4, line, size, weight, fill)

    def text(
        self, x: float, y: float, words: str, size: int, weight: str = "normal", fill: str = DARK, more: str = ""
    ) -> None:
        """Write words at a place."""
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{fill}"{more}>{as_text(words)}</text>'
        )

    def box(self, x: float, y: float, width: float, height: float, fill: str, stroke: str = "none") -> None:
        """Draw a rectangle."""
        self.parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}" '
            f'stroke="{stroke}" stroke-width="0.7"/>'
        )

    def written(self, title: str) -> str:
        """Return the file."""
        height = max(HEIGHT, self.y + MARGIN)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:.0f}" viewBox="0 0 {WIDTH} {height:.0f}" '
            f'font-family="{FONT}" role="img"><title>{title}</title><rect width="100%" height="100%" fill="#ffffff"/>'
            f"{''.join(self.parts)}</svg>"
        )


def _cell(sheet: _Sheet, x: float, y: float, width: float, status: Status, filled: float, ends: bool) -> None:
    """Draw one cell: filled from below as far as it reaches, its letter, and a dot where something ends."""
    style, letter = cell_style(status), letter_in_cell(status)
    middle = ' text-anchor="middle"'
    if filled >= 1:
        sheet.box(x, y, width, _ROW, style.fill, GRID)
        sheet.text(x + width / 2, y + _ROW - 6, letter, 11, "bold", style.ink, middle)
    else:
        sheet.box(x, y, width, _ROW, "#ffffff", GRID)
        sheet.box(x + width * 0.45, y + _ROW * (1 - filled), width * 0.55, _ROW * filled, style.fill)
        sheet.text(x + width * 0.22, y + _ROW - 6, letter, 11, "bold", DARK, middle)
    if ends:
        sheet.parts.append(
            f'<circle cx="{x + width - 5:.1f}" cy="{y + 5:.1f}" r="2.4" fill="#ffffff" stroke="{DARK}" stroke-width="1"/>'
        )


def _legend(sheet: _Sheet, shown: PatchworkShown) -> None:
    """Draw each status that is shown with its letter and words, then what half a cell and a dot mean."""
    samples = [(status, 1.0, False, english().statuses[status].short) for status in statuses_shown(shown)]
    samples += [
        (Status.POSSIBLE, 0.5, False, "in part of the area only"),
        (Status.POSSIBLE, 1.0, True, "a record ends, or its money does, within a year"),
    ]
    x = float(MARGIN)
    for status, filled, ends, words in samples:
        needed = 38 + 6.3 * len(words)
        if x + needed > WIDTH - MARGIN:
            x, sheet.y = float(MARGIN), sheet.y + 26
        _cell(sheet, x, sheet.y, 28, status, filled, ends)
        sheet.text(x + 33, sheet.y + 14, words, 12)
        x += needed + 10
    sheet.y += 34


def _column_places(shown: PatchworkShown) -> tuple[float, list[float]]:
    """Give the width of a column, and where each begins: a gap stands between groups."""
    groups = [column.group for column in shown.columns]
    gaps = [len(dict.fromkeys(groups[: at + 1])) - 1 for at in range(len(groups))]
    width = (WIDTH - 2 * MARGIN - _LABELS - _GAP * gaps[-1]) / len(groups)
    return width, [MARGIN + _LABELS + at * width + _GAP * gaps[at] for at in range(len(groups))]


def _heads(sheet: _Sheet, shown: PatchworkShown) -> None:
    """Draw the groups of columns, and the name of each column upright above it."""
    width, places = _column_places(shown)
    for group in dict.fromkeys(column.group for column in shown.columns):
        inside = [place for place, column in zip(places, shown.columns, strict=True) if column.group == group]
        lines = textwrap.wrap(GROUPS[group], max(8, int(len(inside) * width / 6.2)))
        for number, line in enumerate(lines):
            sheet.text(inside[0], sheet.y + 12 - 13 * (len(lines) - 1 - number), line, 11, "bold")
        sheet.box(inside[0], sheet.y + 17, inside[-1] + width - inside[0], 2, EDGE)
    foot = sheet.y + _HEADS
    for place, column in zip(places, shown.columns, strict=True):
        at = place + width / 2 + 4
        sheet.text(at, foot - 6, column.short, 11, more=f' transform="rotate(-90 {at:.1f} {foot - 6:.1f})"')
    for number, words in enumerate(("local", "kinds")):
        sheet.text(MARGIN + _LABELS - 8, foot - 20 + 13 * number, words, 11, fill=QUIET, more=' text-anchor="end"')
    sheet.y = foot


def _rows(sheet: _Sheet, shown: PatchworkShown) -> None:
    """Draw every area under the heading of its region."""
    width, places = _column_places(shown)
    names, cells = area_table(shown.level)["area_name"], _cells_of(shown)
    for label, inside in shown.blocks.items():
        for number, line in enumerate(textwrap.wrap(label, 16)):
            sheet.text(MARGIN, sheet.y + 14 + 13 * number, line, 11, "bold", EDGE)
        for code in inside:
            weight = "bold" if code in shown.marked else "normal"
            left = MARGIN + (104 if label else 0)
            sheet.text(left, sheet.y + 14, str(names[code]), 11, weight)
            sheet.text(MARGIN + _LABELS - 8, sheet.y + 14, str(shown.kinds[code]), 11, more=' text-anchor="end"')
            for place in places:
                status, filled, ends = next(cells)
                _cell(sheet, place, sheet.y, width, status, filled, ends)
            sheet.y += _ROW
        sheet.y += _GAP


def _cells_of(shown: PatchworkShown) -> Iterator[tuple[Status, float, bool]]:
    table = shown.table
    filled = table["share"].clip(lower=0.08).where(table["extent"].eq(PART), 1.0).tolist()
    return zip((STATUS_OF_KEY[key] for key in table["status"]), filled, table["ends"].notna().tolist(), strict=True)


def _foot(sheet: _Sheet, shown: PatchworkShown) -> None:
    """Draw in how many areas each column is on record locally, and in how many by a current record."""
    width, places = _column_places(shown)
    for what, weight, words in (
        ("local", "bold", f"{shown.area_word.capitalize()}s with a local record"),
        ("current", "normal", "of which a current one"),
    ):
        sheet.text(MARGIN + _LABELS - 8, sheet.y + 12, words, 11, weight, more=' text-anchor="end"')
        for place, counted in zip(places, shown.on_record[what], strict=True):
            sheet.text(place + width / 2, sheet.y + 12, str(counted), 11, weight, more=' text-anchor="middle"')
        sheet.y += 16
