"""Many people at once, each changing a choice every five seconds: how long each waits, what that costs the server, its memory.

``python -m tools.bench.many_users 50 600 2`` has 50 people for ten minutes at two replicas, each at one of them, as the proxy of
``deploy/`` leaves them. What they ask is drawn with a seed, so that some of it has been asked before and some has not.
``python -m tools.bench.many_users changes`` has one after the other, screen by screen.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import linear_regression, mean, quantiles
from threading import Event, Thread
from time import monotonic, sleep

from numpy.random import Generator, default_rng
from websockets.exceptions import WebSocketException

from tools.bench.serving import our_dashboard_and_its_process
from tools.bench.sessions import memory_mb, processor_s, sockets_open
from tools.bench.tab import Tab, WentWrongError
from tools.bench.timing import Line, milliseconds

USERS, SECONDS = 50, 600
SHORT = (10, 60)
"""How many people for how many seconds `make bench` has."""
EVERY_S, MEMORY_EVERY_S = 5.0, 10.0
WARM_S = 300
"""How long memory is watched before it is asked whether it still grows: until then caches fill."""
MOST_WAIT_S, MOST_MEMORY_MB, MOST_GROWTH_MB, MOST_PROCESSOR_S = 2.5, 1_500, 1.0, 0.06
_SCREENS = {"coverage_map": 9, "area": 3, "patchwork": 2, "need": 2, "compare": 2, "plans": 2}
"""Of 20 people, how many are on which screen."""
_CHANGED = {"risk": 6, "community": 4, "intervention": 4, "area": 4, "level": 2, "on": 1, "lang": 0}
_OTHERS = 2
"""How often which choice is changed; the controls of one screen alone as often as a level."""
CHANGES_OF_ONE = 40


@dataclass
class Seen:
    """What people saw: for each screen, the seconds that each waited for each change; what went wrong; memory in MB by second."""

    waits: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)
    processor_s: float = 0.0

    @property
    def all_waits(self) -> list[float]:
        """Every wait, whatever the screen."""
        return [one for waits in self.waits.values() for one in waits]


def changed_next(tab: Tab, random: Generator) -> str:
    """Draw which choice is changed next, of those on the screen."""
    often = {key: _CHANGED.get(key, _OTHERS) for key in tab.controls}
    return str(random.choice(list(often), p=[one / sum(often.values()) for one in often.values()]))


def screens_of(users: int) -> list[str]:
    """Return the screen of each of so many people, mixed alike throughout."""
    order = [screen for screen, of_20 in _SCREENS.items() for _ in range(of_20)]
    default_rng(0).shuffle(order)
    return [order[number % len(order)] for number in range(users)]


def _use(tab: Tab, screen: str, number: int, begins: float, ends: float, seen: Seen) -> None:
    """Open a screen and change a choice every five seconds, or as soon as the last has been answered."""
    random, due = default_rng(number), begins
    try:
        sleep(max(0.0, due - monotonic()))
        tab.open(screen)
        while (due := due + EVERY_S) < ends:
            sleep(max(0.0, due - monotonic()))
            seen.waits[screen].append(tab.change(changed_next(tab, random), random))
    except (WentWrongError, WebSocketException, OSError) as error:
        seen.wrong.append(f"{type(error).__name__}: {error}")


def _watch_memory(processes: Sequence[int], seen: Seen, over: Event) -> None:
    begun = monotonic()
    while not over.wait(MEMORY_EVERY_S):
        seen.memory.append((monotonic() - begun, sum(map(memory_mb, processes))))


def seen_by(users: int, seconds: float, replicas: int) -> Seen:
    """Start so many servers and have so many people use them for so long, each one of them."""
    seen, over = Seen(), Event()
    with ExitStack() as stack:
        served = [stack.enter_context(our_dashboard_and_its_process()) for _ in range(replicas)]
        processes = [process for _, process in served]
        addresses = [served[number % replicas][0] for number in range(users)]
        tabs = [Tab(one, socket) for one in addresses for socket in stack.enter_context(sockets_open(one, 1))]
        pool = stack.enter_context(ThreadPoolExecutor(users))
        watching = Thread(target=_watch_memory, args=(processes, seen, over))
        watching.start()
        before, begins = sum(map(processor_s, processes)), monotonic()
        for number, (tab, screen) in enumerate(zip(tabs, screens_of(users), strict=True)):
            first = begins + number * EVERY_S / users
            pool.submit(_use, tab, screen, number, first, begins + seconds, seen)
        pool.shutdown()
        seen.processor_s = sum(map(processor_s, processes)) - before
        over.set()
        watching.join()
    return seen


def growth_mb_a_minute(memory: list[tuple[float, float]]) -> float:
    """Return how fast memory grew over the last half."""
    at, mb = zip(*memory[len(memory) // 2 :], strict=True)
    return linear_regression(at, mb).slope * 60


def said_of(seen: Seen) -> Iterator[Line]:
    """Say what so many people saw, the aims beside."""
    yield Line("what went wrong", "; ".join(seen.wrong[:3]) or "nothing", "nothing", not seen.wrong)
    for screen, waits in seen.waits.items():
        yield Line(f"{screen}, {len(waits)} changes", _middle_and_last(waits))
    waits = seen.all_waits
    met = quantiles(waits, n=20, method="inclusive")[-1] <= MOST_WAIT_S
    yield Line(f"all {len(waits)} changes", _middle_and_last(waits), f"95 % within {MOST_WAIT_S} s", met)
    each = seen.processor_s / len(waits)
    aim = f"at most {milliseconds(MOST_PROCESSOR_S)}"
    yield Line("processor time for each change, openings included", milliseconds(each), aim, each <= MOST_PROCESSOR_S)
    most = max(mb for _, mb in seen.memory)
    yield Line("memory at most", f"{most:,.0f} MB", f"at most {MOST_MEMORY_MB:,} MB", most <= MOST_MEMORY_MB)
    if len(seen.memory) * MEMORY_EVERY_S < WARM_S:
        return
    growth, aim = growth_mb_a_minute(seen.memory), f"at most {MOST_GROWTH_MB:g} MB a minute"
    yield Line("its growth in the last half", f"{growth:+.1f} MB a minute", aim, growth <= MOST_GROWTH_MB)


def _middle_and_last(waits: list[float]) -> str:
    cuts = quantiles(waits, n=20, method="inclusive")
    return f"half within {cuts[9]:.2f} s, 95 % within {cuts[-1]:.2f} s, the longest {max(waits):.2f} s"


def measure_many_users(users: int = SHORT[0], seconds: float = SHORT[1], replicas: int = 1) -> Iterator[Line]:
    """Measure so many people for so long, at so many replicas on this machine."""
    yield from said_of(seen_by(users, seconds, replicas))


def measure_changes() -> Iterator[Line]:
    """Measure the processor time of changes one after the other on each screen: what nobody had asked, then the same again."""
    with our_dashboard_and_its_process() as (address, process), sockets_open(address, 2) as sockets:
        first, second = (Tab(address, socket) for socket in sockets)
        for screen in _SCREENS:
            new, known = (mean(_costs(tab, screen, process)) for tab in (first, second))
            said = f"{milliseconds(known)} of processor time (what nobody had asked: {milliseconds(new)})"
            aim = f"at most {milliseconds(MOST_PROCESSOR_S)}"
            yield Line(f"a change on {screen}", said, aim, known <= MOST_PROCESSOR_S)


def _costs(tab: Tab, screen: str, process: int) -> Iterator[float]:
    random = default_rng(0)
    tab.open(screen)
    for _ in range(CHANGES_OF_ONE):
        before = processor_s(process)
        tab.change(changed_next(tab, random), random)
        yield processor_s(process) - before


if __name__ == "__main__":
    given = sys.argv[1:] or [str(USERS), str(SECONDS), "1"]
    lines = measure_changes() if given == ["changes"] else measure_many_users(*map(int, given))
    for line in lines:
        sys.stdout.write(f"{line.what}: {line.measured}{f'  [aim: {line.aim}]' if line.aim else ''}\n")
        sys.stdout.flush()
