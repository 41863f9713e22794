"""A page whose server goes away says so in a line, and goes on by itself once a server answers, which may be another."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Route, WebSocketRoute, expect

from tests.browser.running import Server
from tests.waiting import until
from ui.frame.connection import AWAY

pytestmark = pytest.mark.browser
ONCE_STREAMLIT_TELLS = """() => new Promise(done => new MutationObserver(changes => {
    if (changes.some(one => [...one.addedNodes].some(node => node.textContent.startsWith('Connection error')))) { done(); }
}).observe(document.body, { childList: true, subtree: true }))"""


class Wire:
    """What stands between a page of its own and its server: it can be cut, and notes what the page sends by each connection."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.sent: list[list[str | bytes]] = []
        page.route_web_socket("**/_stcore/stream", self._join)
        page.goto(f"{address}/need")
        page.locator("#helplines").wait_for()

    def _join(self, last: WebSocketRoute) -> None:
        server, sent = last.connect_to_server(), list[str | bytes]()
        self.last = last
        self.sent.append(sent)

        def pass_on(message: str | bytes) -> None:
            sent.append(message)
            server.send(message)

        last.on_message(pass_on)

    def cut_and_wait(self) -> None:
        """Break the connection that is there, and wait until the page asks for something by another."""
        before = len(self.sent)
        self.last.close()
        until(lambda: len(self.sent) > before and self.sent[-1], "what the page asks for by itself", self._pause)

    def _pause(self) -> None:
        self.page.wait_for_timeout(50)


@pytest.fixture(scope="module")
def wire(profile: BrowserContext, server: Server) -> Iterator[Wire]:
    page = profile.new_page()
    yield Wire(page, server.address)
    page.close()


def test_a_page_asks_for_all_of_itself_once_it_is_connected_again(wire: Wire) -> None:
    wire.cut_and_wait()
    expect(wire.page.locator(".atlas-away")).to_be_empty()


@pytest.mark.soak
def test_a_page_without_a_server_says_so_and_keeps_the_way_out_in_reach(wire: Wire) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=503)

    wire.page.route("**/_stcore/health", refuse)
    wire.last.close()
    expect(wire.page.locator(".atlas-away")).to_have_text(AWAY)
    wire.page.evaluate(ONCE_STREAMLIT_TELLS)
    expect(wire.page.locator(".stDialog")).to_have_count(0)
    wire.page.get_by_role("link", name="Leave this page quickly").click(trial=True)
    wire.page.unroute("**/_stcore/health", refuse)
    expect(wire.page.locator(".atlas-away")).to_be_empty()
