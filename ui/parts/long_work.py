"""Work that may take more than two seconds: done beside the screen, with its progress shown and a button that ends it.

What works beside the screen must not call Streamlit: it is handed all that it needs.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

import streamlit as st

from geo.mistakes import Mistake
from ui.parts.plain_text import say_mistake, say_quietly
from ui.state.visit import OnEveryScreen

SECONDS_BETWEEN_LOOKS = 0.5
SECONDS_BEFORE_PROGRESS = 1.0
FEWER = "ask for fewer areas, years or kinds of work, or run it on the command line."
OnProgress = Callable[[int, int], None]


class CancelledError(Exception):
    """Raised by ``on_progress`` once the user has pressed cancel."""


@dataclass
class Work:
    """One piece of work: what it answers (``of``), the seconds that it may take, how far it is, and what came of it."""

    of: str
    most_seconds: float = math.inf
    begun: float = field(default_factory=time.monotonic)
    done: int = 0
    total: int = 0
    result: Any = None
    mistake: Mistake | None = None
    error: Exception | None = None
    cancel: Event = field(default_factory=Event)
    thread: Thread | None = None

    @property
    def running(self) -> bool:
        """Whether it is still being done."""
        return self.thread is not None and self.thread.is_alive()

    def on_progress(self, done: int, total: int) -> None:
        """Take note of how far it is; raise CancelledError where the user wants no more, Mistake where it takes too long."""
        if self.cancel.is_set():
            raise CancelledError
        if time.monotonic() - self.begun > self.most_seconds:
            raise Mistake(f"This took longer than {self.most_seconds:,.0f} seconds, so it was ended: {FEWER}")
        self.done, self.total = done, total

    def do(self, act: Callable[[OnProgress], Any]) -> None:
        """Do it, in a thread of its own."""
        try:
            self.result = act(self.on_progress)
        except CancelledError:
            self.cancel.set()
        except Mistake as mistake:
            self.mistake = mistake
        except Exception as error:  # kept, and raised where the screen can show it: a thread has nobody to tell
            self.error = error


def begin(name: str, of: str, act: Callable[[OnProgress], Any], most_seconds: float = math.inf) -> None:
    """Begin a piece of work that the user asked for; one of the same name is ended, unless it already answers the same.

    One that the user has ended begins again: what begins by itself asks ``is_begun`` first. What a link can ask for has
    ``most_seconds``, looked at whenever it tells how far it is; then it ends in a sentence.
    """
    if is_begun(name, of) and not is_ended(name, of):
        return
    end(name)
    work = Work(of, most_seconds)
    work.thread = Thread(target=work.do, args=(act,), daemon=True)
    OnEveryScreen.long_work.put(OnEveryScreen.long_work.now() | {name: work})
    work.thread.start()
    work.thread.join(SECONDS_BEFORE_PROGRESS)  # what is quick is shown at once


def end(name: str) -> None:
    """End a piece of work, where there is one, and forget it: it has not begun."""
    works = dict(OnEveryScreen.long_work.now())
    if work := works.pop(name, None):
        OnEveryScreen.long_work.put(works)
        work.cancel.set()


def is_begun(name: str, of: str) -> bool:
    """Whether this piece of work was begun, be it done by now, under way, or ended by the user."""
    work = _kept(name)
    return work is not None and work.of == of


def is_ended(name: str, of: str) -> bool:
    """Whether the user has ended this piece of work."""
    work = _kept(name)
    return work is not None and work.of == of and work.cancel.is_set()


def refusal(name: str, of: str) -> Mistake | None:
    """Return the mistake for which a piece of work came to nothing; None where it did not, or was not begun."""
    work = _kept(name)
    return work.mistake if work is not None and work.of == of else None


def outcome(name: str, of: str, says: str) -> Any:
    """Return what came of a piece of work; None, with its progress or the reason on the screen, where nothing has yet.

    Parameters
    ----------
    name, of
        As ``begin`` was given; None without a word where nothing of that kind was begun.
    says
        What is being done, for the reader.
    """
    work = _kept(name)
    if work is None or work.of != of:
        return None
    if work.cancel.is_set():
        say_quietly("Ended before it was done: there is nothing to show.")
        return None
    if work.running:
        _show_progress(name, work, says)
        return None
    if work.error is not None:
        raise work.error
    if work.mistake is not None:
        say_mistake(str(work.mistake))
    return work.result


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def _show_progress(name: str, work: Work, says: str) -> None:
    if not work.running or work.cancel.is_set():
        st.rerun()
    share = work.done / work.total if work.total else 0.0
    st.progress(min(share, 1.0), text=says)
    st.button("Cancel", key=f"cancel_{name}", on_click=work.cancel.set)


def _kept(name: str) -> Work | None:
    work: Work | None = OnEveryScreen.long_work.now().get(name)
    return work
