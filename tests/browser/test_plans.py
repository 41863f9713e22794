"""Plans in a real browser: an input moves the cards, a saved plan opens by its link, a frozen one stays, files come down."""

import io
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NewVisit
from tests.browser.first_view import SIZE, assert_shows_before_it_tells
from tests.browser.running import Server
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
MONEY = "Budget in all, in million pounds"
SHARE_OF_INTENSIVE_WORK = {"x": 330, "y": 36 + 35 * 3 + 17}


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit.open("/plans?on=2026-11-22")


@pytest.fixture
def plans(here: Visit) -> Visit:
    return here.turn_to("/plans?on=2026-11-22")


def reached(visit: Visit) -> Locator:
    return visit.page.locator(".atlas-numbers li").first


def press(visit: Visit, button: str) -> None:
    visit.after(visit.page.get_by_role("button", name=button, exact=True).click)


def set_budget(visit: Visit, millions: int) -> None:
    field = visit.page.get_by_label(MONEY, exact=True)
    field.fill(str(millions))
    visit.after(lambda: field.press("Enter"))


def test_a_changed_budget_moves_the_cards_and_the_link_says_it(plans: Visit) -> None:
    expect(reached(plans)).to_contain_text("people reached")
    before = reached(plans).inner_text()
    set_budget(plans, 106)
    expect(plans.page.get_by_text("£106 million over 4 years, intensive work in England and Wales")).to_be_visible()
    expect(reached(plans)).not_to_have_text(before, use_inner_text=True)
    assert json.loads(plans.url_says()["scenario"])["budget"]["total_gbp"] == 106_000_000
    assert not plans.console_errors()


@pytest.mark.soak  # without a browser: tests/pages/test_plans_screen.py and test_frozen_links.py
def test_a_saved_plan_opens_by_its_link_for_another_and_a_frozen_one_does_not_change_with_the_data(
    plans: Visit, new_visit: NewVisit
) -> None:
    set_budget(plans, 106)
    press(plans, "Save as a new plan")
    kept = reached(plans).inner_text()
    press(plans, "Freeze this version")
    expect(plans.page.get_by_text("It is frozen: its results stay as they were saved")).to_be_visible()
    saved = plans.url_says()["plan"]
    assert re.fullmatch(r"[0-9a-f]{32}\.1", saved)
    other = new_visit().open(f"/plans?on=2030-01-01&directory=demonstration&plan={saved}")
    expect(reached(other)).to_have_text(kept, use_inner_text=True)
    expect(other.page.get_by_label(MONEY, exact=True)).to_be_disabled()
    press(other, "Make a copy")
    expect(other.page.locator(".atlas-say").first).to_contain_text("INVENTED: It reaches")
    expect(other.page.get_by_label(MONEY, exact=True)).to_be_enabled()


def test_the_workbook_of_a_plan_comes_down_with_live_formulas(plans: Visit, files: Path) -> None:
    plans.page.get_by_role("button", name="Save files").click()
    button = plans.page.get_by_role("button", name="Workbook with live formulas (XLSX)")
    name, content = plans.download(button, files)
    assert name == "plan.xlsx"
    book = load_workbook(io.BytesIO(content))
    formulas = [
        cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]
    assert len(formulas) > 43


@pytest.mark.soak
def test_a_sweep_is_worked_out_on_demand_and_drawn(plans: Visit) -> None:
    plans.page.get_by_text("Asked the other way round", exact=True).click()
    plans.page.get_by_role("tab", name="Every budget").click()
    plans.page.get_by_role("button", name="Work it out").click()
    expect(plans.page.get_by_text(re.compile("It bends (at about|nowhere)"))).to_be_visible()


def test_the_first_view_is_a_line_three_numbers_the_standards_and_a_map_and_few_words(plans: Visit) -> None:
    plans.page.set_viewport_size({"width": SIZE[0], "height": SIZE[1]})
    assert_shows_before_it_tells(plans)
    numbers_and_marks = plans.page.locator(".atlas-numbers li, .atlas-marks li")
    expect(numbers_and_marks).to_have_count(3 + 8)
    shown = [*numbers_and_marks.all(), plans.page.get_by_label(MONEY, exact=True)]
    boxes = [box for one in shown if (box := one.bounding_box())]
    assert len(boxes) == 3 + 8 + 1 and max(box["y"] + box["height"] for box in boxes) <= SIZE[1]


@pytest.mark.soak
def test_no_word_of_the_plans_beside_is_cut(plans: Visit) -> None:
    plans.turn_to("/plans?on=2026-11-22&beside=full_range_with_by_and_for+one_force_three_years")
    plans.page.get_by_text("Beside other plans", exact=True).click()
    expect(plans.page.locator(".atlas-beside thead th")).to_have_count(4)
    cells = plans.page.locator(".atlas-beside th, .atlas-beside td")
    expect(cells.nth(30)).to_be_attached()
    assert not cells.evaluate_all("cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).length")


@pytest.mark.soak
def test_what_was_typed_over_one_mix_is_forgotten_with_it(plans: Visit) -> None:
    plans.page.get_by_text("More of this plan", exact=True).click()
    plans.page.get_by_role("tab", name="Mix").click()
    table = plans.page.get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    plans.cells().first.wait_for(state="attached")
    table.click(position=SHARE_OF_INTENSIVE_WORK)
    plans.drawn().page.keyboard.press("Delete")
    plans.drawn()
    refused = plans.page.get_by_text("The change was not made.")

    def is_refused() -> int:
        press(plans, "Use this mix")
        return refused.count()

    plans.until(is_refused, "the refusal")  # a table tells of a change a moment after it
    plans.turn_to("/plans?on=2026-11-22&plan=full_range_with_by_and_for").turn_to("/plans?on=2026-11-22")
    press(plans, "Use this mix")
    expect(plans.page.locator(".atlas-mistake")).to_have_count(0)


@pytest.mark.soak
def test_a_search_that_is_cancelled_leaves_no_answer_and_no_process(plans: Visit) -> None:
    asked = (
        '{"level":"lad","cap_share_per_area":0.01,"budget":{"total_gbp":200000000},'
        '"sharing":{"rule":"optimised","largest_cut":0,"time_limit_seconds":60}}'
    )
    plans.page.goto(f"{plans.server.address}/plans?on=2026-11-22&scenario={quote(asked)}")
    cancel = plans.page.get_by_role("button", name="Cancel")
    expect(cancel).to_be_visible()
    assert len(_searches(plans.server)) == 1
    cancel.click()
    expect(plans.page.get_by_text("Ended before it was done: there is nothing to show.")).to_be_visible()
    plans.until(lambda: not _searches(plans.server), "no search any more")
    plans.settle()
    expect(plans.page.get_by_role("button", name="Search again")).to_be_visible()
    expect(reached(plans)).to_have_count(0)
    assert not _searches(plans.server)


def _searches(server: Server) -> list[str]:
    """List the processes that search for an answer on behalf of a server."""
    listed = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    port = f"ui.frame.serve --port {server.address.rsplit(':', 1)[1]}"
    servers = {pid for pid, _, args in rows if args.endswith(port)}
    assert servers
    return [args for _, parent, args in rows if parent in servers and "funding.result.run_apart" in args]
