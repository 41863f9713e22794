"""Open a screen without a browser, and read what it says."""

import re
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from streamlit.testing.v1 import AppTest

from cohorts.series.indicator import Indicator
from tests.waiting import SECONDS_AT_MOST, until

DASHBOARD = Path(__file__).resolve().parents[2] / "dashboard.py"
MORE_CHOICES, DRAW_AND_COMPARE = "open_more_choices", "open_draw_and_compare"
FOLDED = (
    MORE_CHOICES,
    DRAW_AND_COMPARE,
    "open_draft_completeness",
    "open_letter_text",
    "open_plan_more",
    "open_plan_what_if",
    "open_plan_warnings",
    "open_plan_beside",
    "open_plan_standards",
    "open_plan_as_tables",
    "open_plan_on_map",
    "open_plan_lottery",
    "open_plan_outcomes",
    "open_plan_tornado",
    "open_plan_reverse",
    "open_standards",
    "open_money",
    "open_distance",
    "open_standards_of_forces",
    "open_map_table",
    "open_map_colours",
    "open_map_notes",
    "to_quote_coverage_map",
    "open_need_table",
    "to_quote_need",
    "open_need_colours",
    "open_need_figures",
    "open_need_lottery",
    "open_need_sources",
    "open_need_starts",
)
FIRST = "pages/overview.py"
_TERM = re.compile(r"</?dfn[^>]*>")


def opened(page: str = FIRST, series: dict[str, tuple[Indicator, ...]] | None = None, **choices: str) -> AppTest:
    """Open a screen with choices in its address, and with series as if they had been loaded in this visit."""
    return _opened(page, {"series": series} if series else {}, choices)


def opened_at(page: str, *keys: str, series: dict[str, tuple[Indicator, ...]] | None = None, **choices: str) -> AppTest:
    """Open a screen with some blocks open from the first, by their keys: one run in place of two."""
    return _opened(page, dict.fromkeys(keys, True) | ({"series": series} if series else {}), choices)


def opened_unfolded(page: str = FIRST, **choices: str) -> AppTest:
    """Open a screen with all that is folded away open from the first: one run in place of two."""
    return _opened(page, dict.fromkeys(FOLDED, True), choices)


def _opened(page: str, state: Mapping[str, object], choices: Mapping[str, str]) -> AppTest:
    screen = AppTest.from_file(str(DASHBOARD), default_timeout=SECONDS_AT_MOST)
    for key, kept in state.items():
        screen.session_state[key] = kept
    for name, value in {"on": "2026-11-22", **choices}.items():
        screen.query_params[name] = value
    if page != FIRST:
        screen.switch_page(page)
    screen.run()
    assert not screen.exception
    return screen


def typed_where(screen: AppTest, typed: str) -> AppTest:
    """Type a place into the box *where*, which is none of its suggestions."""
    box = screen.selectbox(key="area")
    box.options.append(typed)
    return box.select(typed).run()


def bodies(screen: AppTest) -> list[str]:
    """Return the HTML of every block of a screen, without the marks of terms that the glossary explains."""
    return [_TERM.sub("", str(element.proto.body)) for element in screen.get("html")]


def said(screen: AppTest) -> str:
    """Return everything the screen says, as one text; how it looks, and a table again for paper, is no part of it."""
    html = [body for body in bodies(screen) if not body.startswith(("<style>", '<table class="atlas-on-paper">'))]
    plain = [each.value for kind in (screen.markdown, screen.title) for each in kind]
    code = [escape(each.value) for each in screen.code]  # it is shown as text
    return "\n".join([*html, *plain, *code])


def unfolded(screen: AppTest) -> AppTest:
    """Open all that is folded away and is worked out only while it is open."""
    folded = [key for key in FOLDED if key in screen.session_state]
    for key in folded:
        screen.session_state[key] = True
    return screen.run() if folded else screen


def until_shown(screen: AppTest, is_there: Callable[[AppTest], object], what: str) -> None:
    """Draw a screen until something is there, again each time that its long work is done: to draw it meanwhile slows that."""

    def worked() -> None:
        for work in screen.session_state["long_work"].values():
            work.thread.join(SECONDS_AT_MOST)

    until(lambda: is_there(screen.run()), what, worked)


def open_at(screen: AppTest, key: str) -> AppTest:
    """Open one block or popover by its key."""
    screen.session_state[key] = True
    return screen.run()


def at_tab(screen: AppTest, key: str, title: str) -> AppTest:
    """Choose a tab, by the key of its tabs and its title."""
    screen.session_state[key] = title
    return screen.run()
