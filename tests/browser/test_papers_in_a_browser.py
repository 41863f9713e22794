"""axe-core finds nothing at all in the full paper of a force area as a web page, in England and in Wales."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

import cli

pytestmark = [pytest.mark.browser, pytest.mark.soak]


@pytest.mark.parametrize("code", ["E23000032", "W15000003"])
def test_axe_finds_nothing_in_a_paper(profile: BrowserContext, tmp_path: Path, code: str) -> None:
    out = tmp_path / "paper.html"
    assert cli.main(["paper", code, "--level", "pfa", "--on", "2026-11-27", "--out", str(out)]) == 0
    page = profile.new_page()
    page.set_content(out.read_text(encoding="utf-8"))
    found = Axe().run(page).response["violations"]
    page.close()
    assert not [(one["id"], one["impact"], one["nodes"][0]["html"][:120]) for one in found]
