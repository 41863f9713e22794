"""One server and one browser for all browser tests of a process; a fresh visit for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.server import Server, running_server
from tests.browser.visit import Visit
from tests.chromium import browser_for_tests

NewVisit = Callable[..., Visit]
expect.set_options(timeout=15_000)  # a busy machine is slow, not wrong


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


@pytest.fixture
def new_visit(browser: Browser, server: Server) -> Iterator[NewVisit]:
    """Make visits of a given width and height in pixels; each has its own browser session."""
    contexts = []

    def start(width: int = 1280, height: int = 900, on: Server = server) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        return Visit(context.new_page(), on)

    yield start
    for context in contexts:
        context.close()


@pytest.fixture
def visit(new_visit: NewVisit) -> Visit:
    return new_visit()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """An empty folder for downloads."""
    folder = tmp_path / "files"
    folder.mkdir()
    return folder
