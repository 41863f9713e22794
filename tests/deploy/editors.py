"""Editors who save by the real screen, one group after the other, and note what they were told of each."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.deploy.by_hand import BROKEN, Visitor, clicked, typed

SCREEN, CHOICES = "compare", "group=own&own_group=E23000032.E23000001&level=pfa"
BOX, BUTTON = "Name of this group", "Save"


@dataclass
class Editor:
    """One of them.

    Attributes
    ----------
    acknowledged
        Names that stood in the list of saved groups after the save.
    refused, unsure
        Names whose save was refused in a sentence, and those whose answer never came.
    waits, waits_over_breaks
        Seconds from a click until its save was acknowledged; and from a click that a break left without an answer until all of
        the screen stood there again, from another server or the same.
    """

    visitor: Visitor
    name: str
    acknowledged: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    waits_over_breaks: list[float] = field(default_factory=list)

    def save_until(self, enough: threading.Event) -> "Editor":
        """Save, come back after each break, and go on until it is enough."""
        self.visitor.come().ask(SCREEN, CHOICES)
        turn = 0
        while not enough.is_set():
            begun, turn = time.monotonic(), turn + 1
            try:
                self._save(f"{self.name}, {turn}")
                self.waits.append(time.monotonic() - begun)
            except BROKEN:
                self.unsure.append(f"{self.name}, {turn}")
                self._come_back()
                self.waits_over_breaks.append(time.monotonic() - begun)
        self.visitor.close()
        return self

    def _save(self, name: str) -> None:
        box, button = (self.visitor.screen[label] for label in (BOX, BUTTON))
        self.visitor.ask(SCREEN, CHOICES, typed(box, name), clicked(button))
        (self.acknowledged if name in self.visitor.options else self.refused).append(name)

    def _come_back(self) -> None:
        """Connect, and have all of the screen drawn, as a page does by itself; that may break again."""
        while True:
            self.visitor.come_back()
            try:
                self.visitor.ask(SCREEN, CHOICES)
            except BROKEN:
                continue
            return


@contextmanager
def saving(address: str, number: int) -> Iterator[list[Editor]]:
    """Have so many editors save for as long as the block lasts; they must all have ended well afterwards."""
    enough = threading.Event()
    editors = [Editor(Visitor(address), f"editor {one}") for one in range(number)]
    with ThreadPoolExecutor(number) as pool:
        busy: list[Future[Editor]] = [pool.submit(one.save_until, enough) for one in editors]
        try:
            yield editors
        finally:
            enough.set()
    for one in busy:
        one.result()
