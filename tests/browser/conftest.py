"""One server and one browser for all browser tests of a process; a fresh visit for each test.

Visits share what the browser keeps of scripts, as those of one person do: reading them anew took a third of each visit's time.
What a page has stored is cleared after each test.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser.server import Server, running_server
from tests.browser.visit import Visit
from tests.chromium import browser_for_tests
from tests.waiting import SECONDS_AT_MOST

NewVisit = Callable[..., Visit]
expect.set_options(timeout=SECONDS_AT_MOST * 1_000)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("server")) as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable, flags = browser_for_tests()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=flags)
        yield started
        started.close()


@pytest.fixture(scope="session")
def profile(browser: Browser) -> BrowserContext:
    context = browser.new_context()
    context.set_default_timeout(SECONDS_AT_MOST * 1_000)
    return context


@contextmanager
def visits(profile: BrowserContext, server: Server) -> Iterator[NewVisit]:
    """Make visits of a given width and height in pixels; each has a page and a session of the dashboard to itself."""
    before = set(profile.pages)
    made: list[Visit] = []

    def start(width: int = 1280, height: int = 900, on: Server = server) -> Visit:
        page = profile.new_page()
        page.set_viewport_size({"width": width, "height": height})
        made.append(Visit(page, on))
        return made[-1]

    yield start
    for visit in made:
        visit.end()
    for page in set(profile.pages) - before:  # those that a visit opened
        page.close()


@pytest.fixture
def new_visit(profile: BrowserContext, server: Server) -> Iterator[NewVisit]:
    with visits(profile, server) as start:
        yield start


@pytest.fixture(scope="module")
def shared_visit(profile: BrowserContext, server: Server) -> Iterator[Visit]:
    """One visit for all claims of a module about the same screens: opening a page takes most of a test's time."""
    with visits(profile, server) as start:
        yield start()


@pytest.fixture
def visit(new_visit: NewVisit) -> Visit:
    return new_visit()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """An empty folder for downloads."""
    folder = tmp_path / "files"
    folder.mkdir()
    return folder
