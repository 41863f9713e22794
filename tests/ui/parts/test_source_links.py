"""Links to sources: made in one place, and only of web addresses."""

from pathlib import Path

import pytest

from ui.parts.links import source_link

UI = Path(__file__).resolve().parents[3] / "ui"


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", "data:text/html,x", "//elsewhere", "nan"])
def test_what_is_no_web_address_is_never_a_link(address: str) -> None:
    assert source_link("A & B", address) == "A &amp; B"


def test_an_address_cannot_leave_its_attribute() -> None:
    assert 'href="https://x/&quot; onclick=&quot;y"' in source_link("A", 'https://x/" onclick="y')


def test_no_other_module_makes_a_link_that_opens_beside_the_dashboard() -> None:
    made_in = {path.name for path in UI.rglob("*.py") if 'target="_blank"' in path.read_text(encoding="utf-8")}
    assert made_in == {"links.py"}
