"""The patchwork on screen: one table that is also the picture. A click or a key opens records, an area, a map, districts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from streamlit.components import v2

from coverage.patchwork_columns import Column
from coverage.vocabulary import Status
from geo.areas import area_table
from ui.screens.patchwork.cell_style import cell_style
from ui.screens.patchwork.patchwork_shown import PatchworkShown
from ui.screens.patchwork.picture_data import letter_in_cell
from ui.state.choices import Choices
from ui.state.held import now_in_widget
from ui.state.visit import OnPatchwork

KEY = "patchwork-picture"
_HERE = Path(__file__)
_HTML = (
    '<div class="patchwork"><div class="patchwork-table"></div>'
    '<div class="patchwork-card" aria-hidden="true" hidden></div></div>'
)


def _css() -> str:
    """Return the style sheet, with the colours of each status."""
    colours = []
    for status in Status:
        style, name = cell_style(status), class_of(status)
        fill = f"light-dark({style.fill}, {style.fill_in_the_dark})"
        ink = f"light-dark({style.ink}, {style.ink_in_the_dark})"
        colours.append(f".patchwork .{name} {{ --fill: {fill}; background: {fill}; color: {ink}; }}")
    return "\n".join([*colours, _HERE.with_suffix(".css").read_text(encoding="utf-8")])


def class_of(status: Status) -> str:
    """Name the class of a cell of a status, as the script does from its letter."""
    return "s-N" if status is Status.NO_RECORD else f"s-{letter_in_cell(status)}"


_component = v2.component(
    "patchwork", html=_HTML, css=_css(), js=_HERE.with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def draw_picture(shown: PatchworkShown, data: dict[str, Any]) -> None:
    """Draw the table; what is picked in it is held before the screen is drawn again."""
    draw_grid(KEY, data, lambda: take_pick(shown))


def draw_grid(key: str, data: dict[str, Any], on_picked: Callable[[], None]) -> None:
    """Draw a grid of cells under a key of the screen; ``on_picked`` is called once something is picked in it."""
    _component(key=key, data=data, on_picked_change=on_picked)


def take_pick(shown: PatchworkShown) -> None:
    """Act on what was picked; what the browser sends is checked against what is shown."""
    picked = (now_in_widget(KEY) or {}).get("picked") or {}
    area = picked.get("area") if picked.get("area") in shown.kinds.index else None
    column = next((one for one in shown.columns if one.key == picked.get("column")), None)
    if picked.get("what") == "cell" and area and column:
        OnPatchwork.patchwork_cell.put((area, column.key))
    elif picked.get("what") == "column" and column:
        _ask_for(column, shown.risk)
        Choices.level.put(shown.level)
        OnPatchwork.patchwork_to.put("pages/coverage_map.py")
    elif picked.get("what") == "districts" and area in area_table("pfa").index:
        Choices.within.put(str(area))
    elif picked.get("what") == "area" and area:
        Choices.area_or_all.put(str(area))
        Choices.level.put(shown.level)
        OnPatchwork.patchwork_to.put("pages/area.py")


def _ask_for(column: Column, risk: str) -> None:
    """Choose what a column asks, for the next screen."""
    Choices.risk.put(risk)
    Choices.intervention.put(column.intervention)
    Choices.community.put(column.community)
    Choices.for_whom.put(column.side)
