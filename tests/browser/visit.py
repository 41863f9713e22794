"""One visit to the dashboard: a page that is used with its real controls while everything that passes is written down."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import (
    ConsoleMessage,
    Dialog,
    Error,
    Locator,
    Page,
    Request,
    TimeoutError,
    WebSocket,
    expect,
)
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.running import Server
from tests.waiting import until

SCREENS = {
    "/": "Where is there a service, and for whom?",
    "/area": "England and Wales",
    "/coverage_map": "Coverage map",
    "/patchwork": "Patchwork",
    "/need": "Need",
    "/compare": "Compare",
    "/other_boundaries": "Other boundaries",
    "/plans": "Plans",
    "/ask": "Ask",
    "/directory": "Directory",
    "/assumptions": "Assumptions",
    "/sources_and_method": "Sources and method",
}
HERE = {"127.0.0.1", "localhost"}
LINKS = {**SCREENS, "/": "Overview", "/area": "Area"}
OWN = "My own workbook, for this visit"
DEMONSTRATION = "Demonstration directory (INVENTED)"

_BROKEN_OFF = ForwardMsg.FINISHED_EARLY_FOR_RERUN
_AT_REST = "[data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
SECONDS_OF_QUIET = 0.15
MILLISECONDS_OF_A_LIST = 5_000
_TURN = "address => { history.pushState({}, '', address); dispatchEvent(new PopStateEvent('popstate')); }"


@dataclass
class Visit:
    """A page and what has been written down about it since it was opened."""

    page: Page
    server: Server
    requests: list[str] = field(default_factory=list)
    sockets: list[str] = field(default_factory=list)
    sent: list[bytes] = field(default_factory=list)
    received: list[bytes] = field(default_factory=list)
    console: list[ConsoleMessage] = field(default_factory=list)
    page_errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    last_sent: float = 0.0
    last_received: float = 0.0
    last_asked: float = 0.0
    last_begun: float = 0.0
    last_done: float = 0.0

    def __post_init__(self) -> None:
        self.page.context.on("request", self._write_request)
        for event, write in self._of_the_page().items():
            self.page.on(event, write)  # type: ignore[call-overload]

    def _of_the_page(self) -> dict[str, Callable[[Any], None]]:
        return {
            "websocket": self._write_socket,
            "console": self._write_console,
            "pageerror": self._write_page_error,
            "dialog": self._write_dialog,
        }

    def end(self) -> None:
        """End the session and give the tab back empty: nothing stored, nothing to go back to, no pointer over it."""
        self.page.context.remove_listener("request", self._write_request)
        for event, write in self._of_the_page().items():
            self.page.remove_listener(event, write)
        self.page.unroute_all()
        self.page.goto(f"{self.server.address}/_stcore/health")
        self.page.evaluate("sessionStorage.clear()")
        self.page.mouse.move(0, 0)
        browser = self.page.context.new_cdp_session(self.page)
        stored = {"origin": self.server.address, "storageTypes": "local_storage,cookies,indexeddb"}
        browser.send("Storage.clearDataForOrigin", stored)
        browser.send("Page.resetNavigationHistory")
        browser.detach()

    # --- what passes -------------------------------------------------------------------------------------------

    def _write_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _write_socket(self, socket: WebSocket) -> None:
        self.sockets.append(socket.url)
        socket.on("framesent", self._write_sent)
        socket.on("framereceived", self._write_received)

    def _write_sent(self, payload: str | bytes) -> None:
        self.last_sent = time.monotonic()
        self.sent.append(_as_bytes(payload))
        if BackMsg.FromString(self.sent[-1]).WhichOneof("type") == "rerun_script":
            self.last_asked = self.last_sent

    def _write_received(self, payload: str | bytes) -> None:
        self.last_received = time.monotonic()
        self.received.append(_as_bytes(payload))
        message = ForwardMsg.FromString(self.received[-1])
        if message.WhichOneof("type") == "new_session":
            self.last_begun = self.last_received
        elif message.WhichOneof("type") == "script_finished" and message.script_finished != _BROKEN_OFF:
            self.last_done = self.last_received

    def _write_console(self, message: ConsoleMessage) -> None:
        self.console.append(message)

    def _write_page_error(self, error: Error) -> None:
        self.page_errors.append(str(error))

    def _write_dialog(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def hosts(self) -> set[str]:
        """Return every host that a request or a websocket went to (``data:`` and ``blob:`` go to none)."""
        urls = [urlsplit(url) for url in (*self.requests, *self.sockets)]
        return {url.hostname or "" for url in urls if url.scheme in ("http", "https", "ws", "wss")}

    def console_errors(self) -> list[str]:
        """Return console errors, an answer that failed among them."""
        return [
            f"{message.text} ({message.location.get('url')})" for message in self.console if message.type == "error"
        ]

    def refused_by_policy(self) -> list[str]:
        """Return what the browser said that it did not do because of the server's Content-Security-Policy."""
        return [message.text for message in self.console if "Content Security Policy" in message.text]

    def sources(self) -> list[str]:
        """Return the HTML of every frame as it stands."""
        return [frame.content() for frame in self.page.frames]

    # --- going about -------------------------------------------------------------------------------------------

    def open(self, path: str = "/") -> "Visit":
        """Open an address as a link does, in a new session."""
        self.in_front().page.goto(self.server.address + path)
        return self.settle()

    def turn_to(self, path: str) -> "Visit":
        """Go to an address in the same session, as Back and Forward do, in a third of the time of opening it.

        On another screen, choices that the address does not name stay as they were.
        """
        if not self.sockets:  # nothing was opened yet
            return self.open(path)
        if self.page.url == self.server.address + path:
            return self
        return self.after(lambda: self.page.evaluate(_TURN, path))

    def in_front(self) -> "Visit":
        """Bring the tab before the others: one behind them draws once a second, and every step in it waits for that."""
        self.page.bring_to_front()
        return self

    def settle(self) -> "Visit":
        """Wait until what was last sent has been answered, nothing more comes, and the screen is drawn."""
        self.page.wait_for_timeout(100)
        self.until(self._is_still, f"{self.page.url} at rest")
        self.in_front().drawn().until(self._is_still, f"{self.page.url} at rest, and drawn")
        assert self.page.get_by_test_id("stException").count() == 0, f"{self.page.url} shows an error of ours"
        expect(self.page.locator(".atlas-foot")).to_be_visible()
        return self

    def after(self, act: Callable[[], Any]) -> "Visit":
        """Do something that the server must hear of, and wait until it is answered (some widgets tell it late)."""
        sent = len(self.in_front().sent)
        act()
        self.until(lambda: len(self.sent) > sent, "something sent to the server")
        return self.settle()

    def until(self, is_there: Callable[[], object], what: str) -> None:
        """Wait until something is there, while the page goes on."""
        until(is_there, what, lambda: self.page.wait_for_timeout(50))

    def drawn(self) -> "Visit":
        """Wait until the browser has drawn what has changed: the frame under way, and one more."""
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return self

    def _is_still(self) -> bool:
        quiet = time.monotonic() - max(self.last_sent, self.last_received) > SECONDS_OF_QUIET
        answered = self.last_received > self.last_sent and self.last_done > self.last_begun > self.last_asked
        return quiet and answered and self.page.locator(_AT_REST).count() == 1

    def go_to(self, path: str) -> "Visit":
        """Go to another screen by its link at the left, in the same session."""
        self.in_front().page.get_by_test_id("stSidebar").get_by_role("link", name=LINKS[path], exact=True).click()
        if path == "/area":  # its heading is the name of the area
            self.page.wait_for_url("**/area?**")
        else:
            expect(self.heading()).to_have_text(SCREENS[path])
        return self.settle()

    def heading(self) -> Locator:
        """Return the heading of the screen."""
        return self.page.get_by_role("heading", level=1)

    def choice(self, label: str) -> Locator:
        """Return the select box with a label."""
        return self.page.get_by_role("combobox", name=label, exact=True)

    def choose(self, label: str, option: str) -> "Visit":
        """Choose in a select box, as a person does."""
        return self if self.choice(label).input_value() == option else self._pick(label, option, option)

    def choose_where(self, name: str) -> "Visit":
        """Choose an area, the widest of its name, or "England and Wales", among the suggestions of the box *where*."""
        called = re.compile(rf"^{re.escape(name)}( \([^)]*\))?(,| ·|$)")
        return self if called.match(self.choice("Where").input_value()) else self._pick("Where", name, called)

    def _pick(self, label: str, typed: str, option: str | re.Pattern[str]) -> "Visit":
        """Open a select box, type, and click the first option that is meant."""
        box = self.choice(label)
        listed = self.page.get_by_role("option", name=option, exact=True).first

        def is_chosen() -> bool:
            box.click()
            box.fill(typed)
            try:
                listed.click(timeout=MILLISECONDS_OF_A_LIST)
            except TimeoutError:  # the screen was drawn anew under the open list
                return False
            return True

        return self.after(lambda: self.until(is_chosen, f"{typed} in the list of {label}"))

    def type_where(self, typed: str) -> "Visit":
        """Type a postcode or a name into the box *where*, and press Enter."""
        box = self.choice("Where")
        box.click()
        box.fill(typed)
        return self.after(lambda: box.press("Enter"))

    def more_choices(self) -> "Visit":
        """Open the choices behind "More choices", or close them again."""
        return self.after(self.page.get_by_role("button", name="More choices").click)

    def use_directory(self, label: str) -> "Visit":
        """Choose the directory in use, on the overview."""
        return self.after(self.page.get_by_test_id("stRadio").get_by_text(label, exact=True).click)

    def upload(self, name: str, content: bytes, kind: str = "text/csv") -> "Visit":
        """Open the overview in a new session, asking about everything, and drop a directory of one's own."""
        self.open("/?risk=any&intervention=any").use_directory(OWN)
        return self.drop(name, content, kind)

    def drop(self, name: str, content: bytes, kind: str = "text/csv") -> "Visit":
        """Give a file to the uploader that is on the screen, and wait until the server has read it."""
        chosen = {"name": name, "mimeType": kind, "buffer": content}
        with self.page.expect_response(lambda response: "/upload_file/" in response.url):
            self.after(lambda: self.page.locator("input[type=file]").set_input_files(chosen))
        return self.settle()

    def wait_for_choices(self, **choices: str) -> "Visit":
        """Wait until the address holds these choices and no others."""
        self.until(lambda: self.url_says() == choices, f"{choices} in the address {self.page.url}")
        return self

    def url_says(self) -> dict[str, str]:
        """Return the choices that the address holds."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.page.url).query).items()}

    def unfold(self, words: str) -> "Visit":
        """Open a block that is folded away and made once it is opened; one that is open stays so."""
        block = self.page.get_by_test_id("stExpander").filter(has_text=words).first
        if block.locator("details[open]").count():
            return self
        return self.after(block.locator("summary").click)

    # --- tables, map, files ------------------------------------------------------------------------------------

    def pick_row(self, row: int, table: int = 0) -> "Visit":
        """Pick a row of a table by the box at its left; rows count from 0."""
        grid = self.page.get_by_test_id("stDataFrame").nth(table)
        grid.scroll_into_view_if_needed()
        return self.after(lambda: grid.click(position={"x": 16, "y": 36 + 35 * row + 17}))

    def cells(self, table: int = 0) -> Locator:
        """Return the cells of a table that are in view (a table is drawn once it is scrolled to)."""
        grid = self.page.get_by_test_id("stDataFrame").nth(table)
        grid.scroll_into_view_if_needed()
        return grid.locator("canvas td")

    def download(self, button: Locator, folder: Path) -> tuple[str, bytes]:
        """Press a download button; return the file's name and content."""
        with self.page.expect_download() as waiting:
            button.click()
        path = folder / f"{len(list(folder.iterdir()))}"
        waiting.value.save_as(path)
        return waiting.value.suggested_filename, path.read_bytes()

    def downloads(self, folder: Path) -> list[tuple[str, bytes]]:
        """Open every button of the screen that saves, and save each table behind it."""
        found = []
        for save in self.page.get_by_test_id("stPopoverButton").filter(has_text=re.compile("^Save")).all():
            self.after(save.click)
            forms = self.page.get_by_test_id("stPopoverBody").get_by_role("button", name=re.compile("(CSV|XLSX)$"))
            found += [self.download(form, folder) for form in forms.all()]
            self.after(save.click)
        return found

    def map(self) -> Locator:
        """Return the map, once its areas are drawn."""
        drawn = self.page.locator(".atlas-map[data-areas]")
        expect(drawn).to_be_attached()
        return drawn

    def mark_the_map(self) -> None:
        """Leave a mark that is gone once the map is drawn anew."""
        self.map().evaluate("map => { map.marked = true; }")

    def is_the_marked_map(self) -> bool:
        """Whether the map is the one that was marked, so that its zoom was not lost."""
        return bool(self.map().evaluate("map => map.marked === true"))

    def areas_drawn(self) -> Locator:
        """Return the areas of the map that are filled by a class."""
        return self.map().locator('path[data-class]:not([data-class=""])')

    def point_on(self, code: str) -> tuple[float, float]:
        """Return a place on the map inside an area (a district, on hexagons) that nothing lies on."""
        self.map().scroll_into_view_if_needed()
        found: list[list[float]] = []

        def is_in_place() -> bool:
            found[:] = [point for point in [self.map().evaluate(_PLACE_INSIDE, code)] if point]
            return bool(found)

        self.until(is_in_place, f"a place inside {code} on the map")
        return found[0][0], found[0][1]

    def click_map(self, point: tuple[float, float], area: str) -> "Visit":
        """Click a place on the map, and wait until the address says that its area is chosen."""
        self.mouse_on_map(point, click=True)
        self.page.wait_for_url(re.compile(f"[?&]area={area}"))
        return self.settle()

    def mouse_on_map(self, point: tuple[float, float], click: bool = False) -> None:
        """Move the mouse to a place on the map, wherever the map is on the screen by now, and click it if asked."""
        self.map().scroll_into_view_if_needed()
        box = self.map().bounding_box()
        assert box
        act = self.page.mouse.click if click else self.page.mouse.move
        act(box["x"] + point[0], box["y"] + point[1])

    def evaluate_everywhere(self, expression: str) -> list[Any]:
        """Return what an expression gives in every frame."""
        return [frame.evaluate(expression) for frame in self.page.frames]


@dataclass(frozen=True)
class FirstArrival:
    """What the very first visitor of a server saw, who came by a link to one screen with choices."""

    heading: str
    level: str
    menus_of_the_framework: int
    wrong: list[str]
    said: bytes


_PLACE_INSIDE = """(map, code) => {
  const path = map.querySelector(`path[data-code="${code}"]`), steps = 24;
  const box = path.getBoundingClientRect(), ground = map.getBoundingClientRect();
  for (let ring = 0; ring < steps / 2; ring += 1) {
    for (let i = steps / 2 - ring; i <= steps / 2 + ring; i += 1) {
      for (let j = steps / 2 - ring; j <= steps / 2 + ring; j += 1) {
        const x = box.left + box.width * i / steps, y = box.top + box.height * j / steps;
        if (document.elementFromPoint(x, y) === path) { return [x - ground.left, y - ground.top]; }
      }
    }
  }
  return null;
}"""


def _as_bytes(payload: str | bytes) -> bytes:
    return payload.encode() if isinstance(payload, str) else payload
