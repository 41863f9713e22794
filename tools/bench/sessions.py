"""What visitors cost the server: processor time for each screen, memory for each session, and how long they wait.

A session is what a browser tab holds: a websocket over which it asks for a screen and is sent what to draw. Here it is held by
hand, so that 25 of them weigh next to nothing beside the server. ``python -m tools.bench.sessions 1 10 25`` prints a table.
"""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import monotonic

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Subprotocol
from websockets.sync.client import ClientConnection, connect

from tools.bench.serving import our_dashboard_and_its_process
from tools.bench.timing import Line
from ui.state.choices import EVERY_SCREEN

NUMBERS_OF_SESSIONS = (1, 10, 25)
PATIENCE_S = 600
MOST_PROCESSOR_S, MOST_MEMORY_MB = 0.1, 10.0
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass
class Session:
    """One tab: its websocket and the screens that it has been shown."""

    address: str
    socket: ClientConnection
    seconds: list[float] = field(default_factory=list)

    def ask_for(self, screen: str, choices: str = "") -> None:
        """Ask for a screen, as following a link does, and wait until all of it has come."""
        asked = BackMsg()
        asked.rerun_script.query_string = choices
        asked.rerun_script.page_name = screen
        asked.rerun_script.context_info.url = f"{self.address}/{screen}"
        started = monotonic()
        self.socket.send(asked.SerializeToString())
        while not _is_finished(self.socket.recv(timeout=PATIENCE_S)):
            pass
        self.seconds.append(monotonic() - started)


def _is_finished(received: str | bytes) -> bool:
    """Whether a message says that all of a screen has been sent."""
    message = ForwardMsg()
    message.ParseFromString(received if isinstance(received, bytes) else received.encode())
    return (
        message.WhichOneof("type") == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
    )


@contextmanager
def sockets_open(address: str, number: int) -> Iterator[list[ClientConnection]]:
    """Open so many websockets as browsers do, and close them afterwards."""
    at = f"{address.replace('http', 'ws')}/_stcore/stream"
    spoken = [Subprotocol("streamlit")]
    with ExitStack() as stack:
        yield [
            stack.enter_context(connect(at, subprotocols=spoken, max_size=None, proxy=None, ping_interval=None))
            for _ in range(number)
        ]


def processor_s(process: int) -> float:
    """Return the processor time that a process and its threads have used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


def memory_mb(process: int) -> float:
    """Return the memory that is a process's own share."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


@dataclass(frozen=True)
class Cost:
    """What one screen cost so many sessions at once: processor time for each, and how long the middle one and the last waited."""

    screen: str
    sessions: int
    processor_s: float
    wait_s: float
    longest_s: float


@dataclass(frozen=True)
class Measured:
    """What so many sessions cost, screen by screen, and the memory that each held when all had seen every screen."""

    costs: tuple[Cost, ...]
    memory_mb: float


def measured(address: str, process: int, number: int) -> Measured:
    """Have so many visitors, all at once, go through every screen together."""
    before_mb = memory_mb(process)
    with sockets_open(address, number) as sockets, ThreadPoolExecutor(number) as pool:
        sessions = [Session(address, socket) for socket in sockets]
        costs = tuple(_cost(screen, sessions, pool, process) for screen in EVERY_SCREEN)
        return Measured(costs, (memory_mb(process) - before_mb) / number)


def _cost(screen: str, sessions: list[Session], pool: ThreadPoolExecutor, process: int) -> Cost:
    before = processor_s(process)
    list(pool.map(lambda session: session.ask_for(screen), sessions))
    used = (processor_s(process) - before) / len(sessions)
    waits = [session.seconds[-1] for session in sessions]
    return Cost(screen, len(sessions), used, median(waits), max(waits))


def cost_of(number: int) -> tuple[Measured, Measured]:
    """Start a server, have a first visitor see every screen, then so many at once; return what he and what they cost."""
    with our_dashboard_and_its_process() as (address, process):
        return measured(address, process, 1), measured(address, process, number)


def measure_sessions(numbers: tuple[int, ...] = NUMBERS_OF_SESSIONS) -> Iterator[Line]:
    """Measure screens that somebody has asked for before: one visitor goes first, and is gone before the others come."""
    for number in numbers:
        first, found = cost_of(number)
        for earlier, one in zip(first.costs, found.costs, strict=True):
            said = (
                f"{one.processor_s:.2f} s of processor time each (the first visitor: {earlier.processor_s:.2f} s); "
                f"waits {one.wait_s:.1f} s, the longest {one.longest_s:.1f} s"
            )
            aim = f"under {MOST_PROCESSOR_S} s"
            yield Line(f"{one.screen}, {number} at once", said, aim, one.processor_s < MOST_PROCESSOR_S)
        said, aim = f"{found.memory_mb:.1f} MB each", f"under {MOST_MEMORY_MB:.0f} MB"
        yield Line(f"memory, {number} at once", said, aim, found.memory_mb < MOST_MEMORY_MB)


if __name__ == "__main__":
    for line in measure_sessions(tuple(map(int, sys.argv[1:])) or NUMBERS_OF_SESSIONS):
        sys.stdout.write(f"{line.what}: {line.measured}  [aim: {line.aim}]\n")
        sys.stdout.flush()
