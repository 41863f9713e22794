"""A visit held by hand, through the proxy: its cookie, its websocket, and what stands on its screen."""

import http.client
import ssl
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets import Subprotocol
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from tests.waiting import SECONDS_AT_MOST, until

COOKIE = "atlas_replica"
BROKEN = (OSError, EOFError, WebSocketException)
"""What comes where a server has gone away, and while none answers."""


def unverified() -> ssl.SSLContext:
    """Take the certificate that was made for this test."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@dataclass
class Visitor:
    """Somebody with a tab open. After a break they come back by themselves, as a browser does."""

    address: str
    replica: str = ""
    screen: dict[str, str] = field(default_factory=dict)
    options: set[str] = field(default_factory=set)
    socket: ClientConnection | None = None
    held: ExitStack = field(default_factory=ExitStack)

    def come(self) -> "Visitor":
        """Ask for the page, then for its websocket, as a browser does; note which replica the proxy named."""
        parts = urlsplit(self.address)
        asked = http.client.HTTPSConnection(str(parts.hostname), parts.port, timeout=30, context=unverified())
        asked.request("GET", "/", headers={"Cookie": self._cookies(), "Accept": "text/html"})
        answer = asked.getresponse()
        answer.read()
        if answer.status != 200:
            raise ConnectionError(f"the page answered {answer.status}")
        self._note(answer.getheader("set-cookie") or "")
        asked.close()
        self.connect()
        return self

    def connect(self) -> None:
        """Open the websocket with the cookie that is held."""
        joined = connect(
            f"{self.address.replace('http', 'ws')}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            additional_headers={"Cookie": self._cookies(), "Origin": self.address},
            ssl=unverified(),
            max_size=None,
            proxy=None,
            ping_interval=None,
            open_timeout=30,
        )
        self.socket = self.held.enter_context(joined)
        response = self.socket.response
        assert response is not None
        for said in response.headers.get_all("set-cookie"):
            self._note(said)

    def come_back(self) -> float:
        """Connect again until it succeeds; return the seconds that it took."""
        begun = time.monotonic()

        def is_back() -> bool:
            try:
                self.connect()
            except BROKEN:
                return False
            return True

        until(is_back, "a server that answers")
        return time.monotonic() - begun

    def ask(self, screen: str, choices: str = "", *states: WidgetState) -> None:
        """Ask for a screen with what was put into its widgets, and wait until all of it has come."""
        assert self.socket is not None
        asked = BackMsg()
        asked.rerun_script.query_string = choices
        asked.rerun_script.page_name = screen
        asked.rerun_script.widget_states.widgets.extend(states)
        asked.rerun_script.context_info.url = f"{self.address}/{screen}"
        self.socket.send(asked.SerializeToString())
        self.options.clear()
        while not self._is_finished():
            pass

    def _is_finished(self) -> bool:
        assert self.socket is not None
        message, said = ForwardMsg(), self.socket.recv(timeout=SECONDS_AT_MOST)
        message.ParseFromString(said if isinstance(said, bytes) else said.encode())
        element = message.delta.new_element
        if kind := element.WhichOneof("type"):
            drawn = getattr(element, kind)
            if kind in ("text_input", "button"):
                self.screen[drawn.label] = drawn.id
            elif kind == "selectbox":
                self.options.update(drawn.options)
        ended = message.WhichOneof("type") == "script_finished"
        return ended and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY

    def _cookies(self) -> str:
        return f"{COOKIE}={self.replica}" if self.replica else ""

    def _note(self, said: str) -> None:
        if said.startswith(f"{COOKIE}="):
            self.replica = said.removeprefix(f"{COOKIE}=").partition(";")[0]

    def close(self) -> None:
        """Leave."""
        self.held.close()


def typed(widget: str, text: str) -> WidgetState:
    """Say that a text stands in a box."""
    return WidgetState(id=widget, string_value=text)


def clicked(widget: str) -> WidgetState:
    """Say that a button was clicked."""
    return WidgetState(id=widget, trigger_value=True)
