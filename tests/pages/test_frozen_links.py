"""A frozen link keeps its date, its edition and its assumptions; where anything else is in use, the screen says so at once."""

from urllib.parse import parse_qsl, urlsplit

from tests.pages.screens import opened, opened_unfolded, said

MAP = "pages/coverage_map.py"
DIFFERS = "numbers here may differ from those quoted"


def test_a_frozen_link_opens_the_same_or_says_that_it_is_another() -> None:
    quoted = opened_unfolded(MAP, directory="demonstration", on="2026-11-22", level="region")
    [link] = [one.value for one in quoted.code if "frozen=" in one.value and not one.value.startswith("Provision")]
    [cited] = [one.value for one in quoted.code if one.value.startswith("Provision Atlas (")]
    assert link in cited and "INVENTED data" in cited and "on 22 November 2026" in cited
    named = dict(parse_qsl(urlsplit(link).query))
    assert (named["on"], named["directory"], named["level"]) == ("2026-11-22", "demonstration", "region")
    assert DIFFERS not in said(opened(MAP, **named))
    another = opened(MAP, **named | {"directory": "published", "on": "2026-11-23"})
    assert f"made with another date and another directory or edition: {DIFFERS}" in said(another)
    another.button(key="thaw").click().run()
    assert DIFFERS not in said(another)
