"""First load and one change of choice in a real browser: our screens against an empty page with an empty map."""

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
_SAID = "[...document.querySelectorAll('.atlas-say')].map(p => p.innerText).join()"
_FILLS = "[...document.querySelectorAll('.atlas-map path')].map(p => p.getAttribute('fill')).join()"
_CELLS = "[...document.querySelectorAll('.patchwork td.cell')].map(cell => cell.className).join()"
_CHART = "[...document.querySelectorAll('.stVegaLiteChart path')].map(p => p.getAttribute('d')).join()"


@dataclass(frozen=True)
class Measured:
    """A page to measure, its conditions as JavaScript.

    ``drawn`` holds when its picture has drawn; ``answer`` is what a change of choice changes, each part of it; ``box`` and
    ``chosen`` are the change.
    """

    address: str
    drawn: str
    answer: tuple[str, ...]
    box: str = "Risk level"
    chosen: str = CHOSEN


def _painted(areas: int) -> str:
    return f"document.querySelectorAll('.atlas-map path[fill^=\"url(#fill-\"]').length >= {areas}"


def ours(address: str, level: str, areas: int, round_number: int) -> Measured:
    """Describe our map, on a date that nobody has asked about before, so that no answer is kept from earlier."""
    asked = f"level={level}&on={_day(round_number)}"
    return Measured(f"{address}/coverage_map?{asked}", _painted(areas), (_SAID, _FILLS))


def other_screens(address: str, round_number: int) -> dict[str, Measured]:
    """Describe the screens whose change is answered by the server alone, on such a date, by what they are called."""
    on = f"on={_day(round_number)}"
    of_chart = ("Measure", "Communities with provision on record")
    return {
        "Need": Measured(f"{address}/need?{on}", f"{_SAID} && {_FILLS}", (_SAID,)),
        "Compare": Measured(f"{address}/compare?{on}", f"{_SAID} && {_CHART}", (_SAID, _CHART), *of_chart),
        "Patchwork": Measured(f"{address}/patchwork?{on}", _CELLS, (_CELLS,)),
    }


def _day(round_number: int) -> date:
    return date(2026, 6, 1) + timedelta(days=round_number)


def empty(address: str) -> Measured:
    """Describe the empty page."""
    return Measured(address, _IN_FRAME, (f"document.body.innerText.includes('You chose: {CHOSEN}')",))


def visit(browser: Browser, measured: Measured) -> tuple[float, float]:
    """Open a page in a cold context and change its choice; return seconds until drawn, and until changed."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    begun = perf_counter()
    page.goto(measured.address, wait_until="commit", timeout=PATIENCE_MS)
    _wait(page, measured.drawn)
    loaded = perf_counter() - begun
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=PATIENCE_MS)
    changed = _change(page, measured)
    context.close()
    return loaded, changed


def _change(page: Page, measured: Measured) -> float:
    """Choose another thing with the keyboard; return seconds from the last key until the answer is there."""
    answer = f"[{', '.join(measured.answer)}]"
    page.evaluate(f"window.before = {answer}")
    page.get_by_role("combobox", name=measured.box, exact=True).click()
    page.keyboard.type(measured.chosen)
    page.get_by_role("option", name=measured.chosen).wait_for()
    begun = perf_counter()
    page.keyboard.press("Enter")
    _wait(page, f"{answer}.every((part, number) => part !== window.before[number])")
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
                **{name: visit(browser, one) for name, one in other_screens(our_address, number).items()},
            }
            for number in range(REPEATS + 1)
        ]
        browser.close()
    taken = {name: [median(r[name][i] for r in rounds[1:]) for i in (0, 1)] for name in rounds[0]}
    maps = {"pfa": "43 force areas, as it opens", "lad": "318 districts"}
    for step, what in enumerate(
        ("first load until the map has drawn", "change of risk level until the answer is there")
    ):
        for name, words in maps.items():
            yield _beside_the_empty_page(f"{what}, {words}", taken[name][step], taken["empty"][step])
    for name in (name for name in taken if name not in (*maps, "empty")):
        yield _beside_the_empty_page(
            f"change of choice on {name} until the answer is there", taken[name][1], taken["empty"][1]
        )
    yield Line(
        "the very first visit after the server starts",
        f"{rounds[0]['lad'][0]:.2f} s against {rounds[0]['empty'][0]:.2f} s",
    )


def _beside_the_empty_page(what: str, ours_s: float, empty_s: float) -> Line:
    return at_most(what, ours_s / empty_s, AIM, f"{ours_s:.2f} s against {empty_s:.2f} s")
