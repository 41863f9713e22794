"""Pages and blocks put nothing on the screen but through the object that marks it, so that no mark can be forgotten."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = [*sorted((ROOT / "pages").glob("*.py")), *sorted((ROOT / "ui" / "screens").rglob("*.py"))]
FORM = ("plan_controls", "plan_fields", "plan_line", "more_inputs", "save_block", "plan_shown")
"""The form of a plan says in plain sentences what it asks, and what it refused; no number of a directory is in it."""
ITSELF = ("s", "plan")
"""What pages and blocks call the screen, and the same for what a plan rests on."""
_WORDS = (
    "caption code error expander header help html json latex markdown metric subheader success text title warning write"
)
_PICTURES = (
    "altair_chart area_chart audio bar_chart image line_chart map plotly_chart pydeck_chart pyplot vega_lite_chart"
)
OF_STREAMLIT = frozenset([*_WORDS.split(), *_PICTURES.split(), "dataframe", "download_button", "table"])
"""What Streamlit draws words, numbers or files with. Inputs, columns and links to our own screens carry no data."""
OF_A_PLACE = OF_STREAMLIT - {"code", "error", "help", "image", "map", "table", "text", "title"}
"""The same on a column or a container; the others are names of much else too."""
BEHIND = frozenset(
    {
        "streamlit_folium",
        "ui.parts.maps.area_map",
        "ui.parts.maps.value_legend",
        "ui.parts.plain_text",
        "ui.parts.save_button",
    }
)
"""What stands behind the screen, and is no way past it."""


def ways_past(source: str) -> list[str]:
    """List what a module draws past the screen, each with its line."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            on = node.func.value
            name = on.id if isinstance(on, ast.Name) else ITSELF[0]
            refused = OF_STREAMLIT if name == "st" else OF_A_PLACE
            if name not in ITSELF and node.func.attr in refused:
                found.append(f"line {node.lineno}: {name}.{node.func.attr}")
        elif isinstance(node, ast.ImportFrom) and (node.module in BEHIND or node.module == "streamlit"):
            found.append(f"line {node.lineno}: from {node.module} import …")
        elif isinstance(node, ast.Import):
            found += [f"line {node.lineno}: import {one.name}" for one in node.names if one.name in BEHIND]
    return found


def test_every_block_draws_through_the_screen() -> None:
    assert len(BLOCKS) > 100
    for path in BLOCKS:
        past = ways_past(path.read_text(encoding="utf-8"))
        if path.stem in FORM:
            past = [one for one in past if "ui.parts.plain_text" not in one]
        assert not past, f"{path.relative_to(ROOT)} draws past the screen that marks what is on it: {past}"


@pytest.mark.parametrize(
    "source",
    [
        'st.dataframe(table, alt="People")',
        "left, right = st.columns(2)\nleft.markdown(words)",
        "with st.container() as place:\n    place.download_button('Save', content)",
        "from streamlit import dataframe",
        "from streamlit_folium import st_folium",
        "from ui.parts.plain_text import say_quietly",
        "import ui.parts.save_button",
    ],
)
def test_a_way_past_the_screen_is_seen(source: str) -> None:
    assert ways_past(source)


def test_what_is_drawn_through_the_screen_is_left_alone() -> None:
    assert not ways_past('s.table(table, "People")\ns.plain.header("Change one")\nst.selectbox("Level", levels)')
