"""A browser's tab held by hand: it is shown a screen, changes one choice after the other, and sends what a browser sends.

A change of choice sends the state of every control that stands on the screen, and which part of the screen is to be drawn anew.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from time import monotonic
from typing import Any

from numpy.random import Generator
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection

PATIENCE_S = 600
DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
AREAS_TO_CHOOSE = 44
"""England and Wales and its forces, which stand first in the box *where*."""
DAYS_BACK = 60


class WentWrongError(Exception):
    """A screen showed an error of ours, or could not be made; the message is what it showed."""


@dataclass
class Control:
    """A control on the screen: its part of the screen ("" for the whole), what can be chosen, and what is."""

    part: str
    options: tuple[str, ...]
    state: WidgetState

    def choose_another(self, random: Generator) -> None:
        """Choose something else: of boxes another option, of dates another day of the last months."""
        if self.state.HasField("string_array_value"):
            on = date.today() - timedelta(days=int(random.integers(1, DAYS_BACK)))
            self.state.string_array_value.data[:] = [on.isoformat()]
        else:
            others = [one for one in self.options if one != self.state.string_value]
            self.state.string_value = others[random.integers(len(others))]


@dataclass
class Tab:
    """A tab: its websocket, what stands on its screen, and what it has kept of what it was sent."""

    address: str
    socket: ClientConnection
    screen: str = ""
    controls: dict[str, Control] = field(default_factory=dict)
    _page: str = ""
    _query: str = ""
    _kept: dict[str, ForwardMsg] = field(default_factory=dict)
    _states: dict[str, WidgetState] = field(default_factory=dict)

    def open(self, screen: str, choices: str = "") -> float:
        """Ask for a screen as following a link does; return the seconds until all of it had come."""
        self.screen, self._query = screen, choices
        asked = BackMsg()
        asked.rerun_script.page_name = screen
        return self._send(asked)

    def change(self, key: str, random: Generator) -> float:
        """Choose something else in the control of a choice; return the seconds until all that follows had come."""
        control = self.controls[key]
        control.choose_another(random)
        asked = BackMsg()
        asked.rerun_script.page_script_hash = self._page
        asked.rerun_script.fragment_id = control.part
        asked.rerun_script.widget_states.widgets.extend(one.state for one in self.controls.values())
        asked.rerun_script.cached_message_hashes.extend(self._kept)
        return self._send(asked)

    def _send(self, asked: BackMsg) -> float:
        asked.rerun_script.query_string = self._query
        asked.rerun_script.context_info.url = f"{self.address}/{self.screen}"
        begun = monotonic()
        self.socket.send(asked.SerializeToString())
        while not self._is_done(self._received()):
            pass
        return monotonic() - begun

    def _received(self) -> ForwardMsg:
        """Return the next message, whole: one that was kept is sent as its hash alone."""
        message = ForwardMsg()
        message.ParseFromString(self.socket.recv(timeout=PATIENCE_S, decode=False))
        if message.WhichOneof("type") == "ref_hash":
            return self._kept[message.ref_hash]
        if message.metadata.cacheable:
            self._kept[message.hash] = message
        return message

    def _is_done(self, message: ForwardMsg) -> bool:
        """Take in a message; return whether it says that all has come. Raises WentWrongError."""
        kind = message.WhichOneof("type")
        if kind == "new_session" and not message.metadata.run.fragment_ids:  # all is drawn anew
            self.controls = {}
        elif kind == "navigation":
            self._page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "delta":
            self._take_in(message.delta)
        elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise WentWrongError(f"{self.screen} could not be made")
        return kind == "script_finished" and message.script_finished in DONE

    def _take_in(self, delta: Delta) -> None:
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise WentWrongError(
                f"{self.screen} with {self._query}: {element.exception.type} {element.exception.message}"
            )
        if kind in ("selectbox", "radio", "date_input"):
            self._take_control(getattr(element, kind), delta.fragment_id)

    def _take_control(self, drawn: Any, part: str) -> None:
        """Take in a control: it holds what the server says, else what it held before, else what it has at first."""
        key, is_box = drawn.id.rpartition("-")[2], hasattr(drawn, "options")
        options = tuple(drawn.options)[: AREAS_TO_CHOOSE if key == "area" else None] if is_box else ()
        state = self._states.setdefault(drawn.id, _at_first(drawn, is_box))
        if drawn.set_value and is_box:
            state.string_value = drawn.raw_value
        elif drawn.set_value:
            state.string_array_value.data[:] = drawn.value
        self.controls[key] = Control(part, options, state)


def _at_first(drawn: Any, is_box: bool) -> WidgetState:
    if is_box:
        return WidgetState(id=drawn.id, string_value=drawn.options[drawn.default])
    state = WidgetState(id=drawn.id)
    state.string_array_value.data[:] = drawn.default
    return state
