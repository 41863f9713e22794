"""First load and one change of choice in a real browser: our Coverage map against an empty page with an empty map."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import NoBrowserError, browser_for_tests
from tools.bench.serving import empty_page, our_dashboard
from tools.bench.timing import Line, at_most

REPEATS = 5
AIM = 1.5
PATIENCE_MS = 60_000
CHOSEN = "Medium risk"
_IN_FRAME = (
    "[...document.querySelectorAll('iframe')].map(f => f.contentDocument && f.contentDocument.body)"
    ".find(b => b && b.querySelector('.leaflet-map-pane'))"
)
_FILLS = "[...document.querySelectorAll('.atlas-map path')].map(p => p.getAttribute('fill')).join()"

_SAID = "[...document.querySelectorAll('.atlas-say')].map(p => p.innerText).join()"


@dataclass(frozen=True)
class Measured:
    """A page to measure: its address, when its map has drawn, and when a change has arrived (as JavaScript conditions)."""

    address: str
    drawn: str
    changed: str


def ours(address: str, level: str, areas: int, round_number: int) -> Measured:
    """Describe our page, on a date that nobody has asked about before, so that no answer is kept from earlier."""
    on = date(2026, 6, 1) + timedelta(days=round_number)
    painted = f"document.querySelectorAll('.atlas-map path[fill^=\"url(#fill-\"]').length >= {areas}"
    return Measured(
        f"{address}/coverage_map?level={level}&on={on}",
        painted,
        f"{_SAID} !== window.saidBefore && {_FILLS} !== window.fillsBefore",
    )


def empty(address: str) -> Measured:
    """Describe the empty page."""
    return Measured(
        address,
        _IN_FRAME,
        f"document.body.innerText.includes('You chose: {CHOSEN}')",
    )


def visit(browser: Browser, measured: Measured) -> tuple[float, float]:
    """Open a page in a cold context and change its risk level; return seconds until drawn, and until changed."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    begun = perf_counter()
    page.goto(measured.address, wait_until="commit", timeout=PATIENCE_MS)
    _wait(page, measured.drawn)
    loaded = perf_counter() - begun
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=PATIENCE_MS)
    changed = _change(page, measured.changed)
    context.close()
    return loaded, changed


def _change(page: Page, changed: str) -> float:
    """Choose another risk level with the keyboard; return seconds from the last key until the answer is there."""
    page.evaluate(f"window.fillsBefore = {_FILLS}; window.saidBefore = {_SAID}")
    page.get_by_role("combobox", name="Risk level").click()
    page.keyboard.type(CHOSEN)
    page.get_by_role("option", name=CHOSEN).wait_for()
    begun = perf_counter()
    page.keyboard.press("Enter")
    _wait(page, changed)
    return perf_counter() - begun


def _wait(page: Page, condition: str) -> None:
    page.wait_for_function(f"() => Boolean({condition})", timeout=PATIENCE_MS, polling="raf")


def measure_pages() -> Iterator[Line]:
    """Visit both in turn, each time with a cold browser; the first round, right after the servers start, is told apart."""
    try:
        program, flags = browser_for_tests()
    except NoBrowserError as problem:
        yield Line("not measured", str(problem))
        return
    with ExitStack() as stack:
        our_address = stack.enter_context(our_dashboard())
        empty_address = stack.enter_context(empty_page(Path(stack.enter_context(tempfile.TemporaryDirectory()))))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        rounds = [
            {
                "lad": visit(browser, ours(our_address, "lad", 318, number)),
                "empty": visit(browser, empty(empty_address)),
                "pfa": visit(browser, ours(our_address, "pfa", 43, number)),
            }
            for number in range(REPEATS + 1)
        ]
        browser.close()
    taken = {name: [median(r[name][i] for r in rounds[1:]) for i in (0, 1)] for name in rounds[0]}
    for step, what in enumerate(
        ("first load until the map has drawn", "change of risk level until the answer is there")
    ):
        base = taken["empty"][step]
        for name, words in (("pfa", "43 force areas, as it opens"), ("lad", "318 districts")):
            detail = f"{taken[name][step]:.2f} s against {base:.2f} s"
            yield at_most(f"{what}, {words}", taken[name][step] / base, AIM, detail)
    yield Line(
        "the very first visit after the server starts",
        f"{rounds[0]['lad'][0]:.2f} s against {rounds[0]['empty'][0]:.2f} s",
    )
