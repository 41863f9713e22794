"""Moving a weight against an untouched rerun, in a real browser: from when the page starts to run until it rests again."""

from collections.abc import Callable, Iterator
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.chromium import NoBrowserError, browser_for_tests
from tools.bench.serving import our_dashboard
from tools.bench.timing import Line, at_most

REPEATS = 15
AIM = 1.5
PATIENCE_MS = 60_000
_NOTE_RUNS = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  window.runs = []; let begun = null;
  new MutationObserver(() => {
    const running = app.dataset.testScriptState === 'running';
    if (running && begun === null) { begun = performance.now(); }
    if (!running && begun !== null) { window.runs.push(performance.now() - begun); begun = null; }
  }).observe(app, { attributes: true, attributeFilter: ['data-test-script-state'] });
}"""


def seconds_of_run(page: Page, act: Callable[[], None]) -> float:
    """Do something and return how long the page ran because of it, drawing included, until nothing more came."""
    page.evaluate("window.runs.length = 0")
    act()
    page.wait_for_function("window.runs.length > 0", timeout=PATIENCE_MS)
    page.wait_for_timeout(400)
    return float(page.evaluate("window.runs.reduce((sum, run) => sum + run, 0)")) / 1000


def rerun_untouched(page: Page) -> None:
    """Run the page again with nothing changed, by Streamlit's own key for it."""
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("r")


def move_weight(page: Page) -> None:
    """Move the weight of a driver by one step, to one that was not used before."""
    page.get_by_role("slider", name="People aged 16 and over").press("ArrowRight")


def measure_redraw() -> Iterator[Line]:
    """Interleave both on the screen that has the weights."""
    try:
        program, flags = browser_for_tests()
    except NoBrowserError as problem:
        yield Line("not measured", str(problem))
        return
    with our_dashboard() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}/assumptions?area=E23000032", timeout=PATIENCE_MS)
        page.wait_for_selector("[data-test-script-state=notRunning] .atlas-foot", timeout=PATIENCE_MS)
        page.evaluate(_NOTE_RUNS)
        rounds = [
            (
                seconds_of_run(page, lambda: rerun_untouched(page)),
                seconds_of_run(page, lambda: move_weight(page)),
            )
            for _ in range(REPEATS + 1)
        ]
        browser.close()
    untouched, moved = (median(taken) for taken in zip(*rounds[1:], strict=True))
    detail = f"{moved:.2f} s against {untouched:.2f} s"
    yield at_most("a weight moved, until the page rests", moved / untouched, AIM, detail)
