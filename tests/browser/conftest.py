"""One server, one browser and its few tabs for all browser tests of a process; a fresh visit for each test.

Visits share what the browser keeps of scripts, as those of one person do: reading them anew took most of each visit's time.
A tab is given back with nothing in it: no session, nothing stored, no history. Whatever a test does, no visit asks another
host, and no screen does what the server's Content-Security-Policy forbids.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from tests.browser.running import Server, running_server
from tests.browser.visit import HERE, FirstArrival, Visit
from tests.chromium import browser_for_tests
from tests.waiting import SECONDS_AT_MOST

NewVisit = Callable[..., Visit]
expect.set_options(timeout=SECONDS_AT_MOST * 1_000)


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser with a profile on disk: only there does it keep what it has compiled, a quarter of the time of opening a page.

    It asks for little motion, as some people do: to draw each fading of a button takes a sixth of a browser's time.
    """
    executable, flags = browser_for_tests()
    folder = tmp_path_factory.mktemp("profile")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=executable, args=flags, reduced_motion="reduce"
        )
        context.set_default_timeout(SECONDS_AT_MOST * 1_000)
        yield context
        context.close()


@pytest.fixture(scope="session")
def fresh_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("server")) as started:
        yield started


@pytest.fixture(scope="session")
def first_arrival(profile: BrowserContext, tabs: list[Page], fresh_server: Server) -> FirstArrival:
    """Let somebody be first on the server that all visits share: whatever they ask for, the server has never been asked."""
    page = profile.new_page()
    visit = Visit(page, fresh_server).open("/coverage_map?level=lad&risk=high")
    wrong = visit.page_errors + visit.console_errors() + visit.dialogs
    menus = page.get_by_test_id("stSidebarNav").count()
    heading, level = visit.heading().inner_text(), visit.choice("Level").input_value()
    seen = FirstArrival(heading, level, menus, wrong, fresh_server.said())
    visit.end()
    tabs.append(page)
    return seen


@pytest.fixture(scope="session")
def server(fresh_server: Server, first_arrival: FirstArrival) -> Server:
    """The server, once its first visitor has come and gone."""
    return fresh_server


@pytest.fixture(scope="session")
def tabs() -> list[Page]:
    """Tabs that nobody uses just now: a new one starts a process, which takes as long as opening a screen."""
    return []


@contextmanager
def visits(profile: BrowserContext, tabs: list[Page], server: Server) -> Iterator[NewVisit]:
    """Make visits of a given width and height in pixels; each has a tab and a session of the dashboard to itself."""
    made: list[Visit] = []

    def start(width: int = 1280, height: int = 900) -> Visit:
        page = tabs.pop() if tabs else profile.new_page()
        page.set_viewport_size({"width": width, "height": height})
        made.append(Visit(page, server))
        return made[-1]

    yield start
    for visit in made:
        hosts, refused = visit.hosts(), visit.refused_by_policy()
        visit.end()
        tabs.append(visit.page)
        assert hosts <= HERE, f"a visit asked other hosts: {hosts - HERE}"
        assert refused == [], "a screen did what the policy of the server does not let it do"


@pytest.fixture
def new_visit(profile: BrowserContext, tabs: list[Page], server: Server) -> Iterator[NewVisit]:
    with visits(profile, tabs, server) as start:
        yield start


@pytest.fixture(scope="module")
def shared_visit(profile: BrowserContext, tabs: list[Page], server: Server) -> Iterator[Visit]:
    """One visit for all claims of a module about the same screens: opening a page takes most of a test's time."""
    with visits(profile, tabs, server) as start:
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
