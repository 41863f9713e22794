"""The map shows values in classes, one hexagon for each district, and what differs between two records."""

import pytest
from playwright.sync_api import expect

from geo.areas import lads_of, parent
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
MAIDSTONE = "E07000110"


def classes(visit: Visit) -> list[str]:
    """Return the class that each area on the map is filled by."""
    return list(visit.areas_drawn().evaluate_all("paths => paths.map(path => path.dataset.class)"))


def fills(visit: Visit) -> set[str]:
    """Return the classes that the areas on the map are filled by."""
    return set(classes(visit))


@pytest.fixture(scope="module")
def here(shared_visit: Visit) -> Visit:
    return shared_visit


def test_a_line_of_the_legend_leaves_its_areas_and_dims_the_others(here: Visit) -> None:
    here.turn_to("/coverage_map")
    expect(here.areas_drawn()).to_have_count(43)
    white = here.map().locator('path[data-class][fill="#ffffff"]')
    expect(white).to_have_count(0)
    line = here.map().get_by_role("button", name="nothing listed")
    here.after(lambda: line.press("Enter"))
    expect(line).to_have_attribute("aria-pressed", "true")
    others = here.areas_drawn().count() - here.map().locator('path[data-class^="no-record"]').count()
    expect(white).to_have_count(others)
    here.wait_for_choices(only="no-record-whole.no-record-part")


@pytest.mark.soak  # the same line of the legend, pressed, is held above
def test_a_link_leaves_the_areas_that_it_names_and_show_all_leads_back(here: Visit) -> None:
    here.turn_to("/coverage_map?only=served-whole.served-part")
    served = here.map().get_by_role("button", name="served", exact=False).first
    expect(served).to_have_attribute("aria-pressed", "true")
    here.after(lambda: here.map().get_by_role("button", name="Show all").press("Enter"))
    expect(served).to_be_focused()
    expect(here.map().locator('path[data-class][fill="#ffffff"]')).to_have_count(0)
    here.wait_for_choices()


def test_a_map_of_values_draws_every_force_in_a_class_and_the_legend_says_the_classes(here: Visit) -> None:
    here.turn_to("/coverage_map?measure=cohort")
    expect(here.areas_drawn()).to_have_count(43)
    here.until(lambda: fills(here) == {f"value-{number}" for number in range(1, 6)}, "a fill for each class")
    expect(here.map().locator(".atlas-map-legend-line")).to_have_count(5)
    patterns = here.map().locator("pattern")
    assert len(set(patterns.evaluate_all("all => all.map(one => one.firstChild.getAttribute('fill'))"))) == 5


@pytest.mark.soak  # that a change leaves the map where it is, is held month by month below
def test_another_measure_is_drawn_on_the_same_map(here: Visit) -> None:
    here.turn_to("/coverage_map?measure=cohort")
    here.mark_the_map()
    here.choose("Show", "Unmet need")
    expect(here.map().locator('path[data-class="not-known"]')).to_have_count(43)
    assert here.is_the_marked_map(), "the zoom of the map was lost"
    here.wait_for_choices(measure="unmet_need")


def test_hexagons_are_one_for_each_district_and_a_click_picks_the_area_it_is_in(here: Visit) -> None:
    here.turn_to("/coverage_map?shape=hexagons")
    expect(here.areas_drawn()).to_have_count(318)
    force = parent(MAIDSTONE, "pfa")
    assert force
    here.click_map(here.point_on(MAIDSTONE), force)
    expect(here.map().locator('path[stroke="#5b2a86"]')).to_have_count(len(lads_of(force)))


def test_what_differs_on_another_date_is_drawn_area_by_area(here: Visit) -> None:
    here.turn_to("/coverage_map?on=2026-11-22&against=date&against_on=2027-04-01")
    expect(here.areas_drawn()).to_have_count(43)
    here.until(lambda: fills(here) == {"less", "same"}, "less and the same on the map")
    expect(here.page.locator(".atlas-say").first).to_contain_text("less in")


@pytest.mark.soak  # without a browser: tests/pages/test_coverage_map_screen.py
def test_a_comparison_with_the_invented_directory_is_marked_on_the_screen(here: Visit) -> None:
    here.turn_to("/coverage_map?against=directory&against_directory=demonstration")
    expect(here.page.get_by_role("note")).to_contain_text("INVENTED")
    here.until(lambda: {"more", "less"} <= fills(here), "more and less on the map")


def test_month_by_month_the_slider_moves_the_classes_alone_and_the_link_keeps_the_month(here: Visit) -> None:
    here.turn_to("/coverage_map?measure=timeline&intervention=any&risk=any&directory=demonstration")
    slider, said = here.map().get_by_role("slider"), here.map().locator(".atlas-map-moment")
    expect(said).to_contain_text("INVENTED")
    here.mark_the_map()
    expect(here.areas_drawn()).to_have_count(43)
    before = classes(here)
    here.after(lambda: slider.press("End"))
    expect(said).to_contain_text("records ended")
    here.until(lambda: classes(here) != before, "other classes on the map")
    assert here.is_the_marked_map(), "the map was drawn anew"
    here.until(lambda: "months_on=24" in here.page.url, "the month in the address")
    here.map().get_by_role("button", name="Play").click()
    expect(here.map().get_by_role("button", name="Stop")).to_be_visible()


@pytest.mark.soak  # without a browser: tests/pages/test_need_screen.py; of the coverage map: test_links_to_a_screen
def test_controls_of_the_map_are_written_in_the_address(here: Visit) -> None:
    here.turn_to("/coverage_map").choose("Show", "Cohort")
    here.after(here.page.get_by_role("button", name="Draw and compare").click)
    here.choose("Draw areas", "One hexagon for each district")
    here.wait_for_choices(measure="cohort", shape="hexagons")
    here.after(lambda: here.page.keyboard.press("Escape"))


@pytest.mark.soak
def test_a_comparison_gone_back_from_does_not_return_with_the_next_choice(here: Visit) -> None:
    here.turn_to("/coverage_map").after(here.page.get_by_role("button", name="Draw and compare").click)
    here.choose("Compare with", "Another date")
    here.after(lambda: here.page.keyboard.press("Escape"))
    here.turn_to("/coverage_map").choose("Risk level", "Medium risk")
    here.wait_for_choices(risk="medium")
