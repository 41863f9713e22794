"""Questions to one service: from its own addresses alone, again after a while where it is busy, and never without end."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TypeVar
from urllib.parse import SplitResult, urlsplit

from geo.mistakes import Mistake
from loaders.fetch.one_answer import (
    Answer,
    NoAnswerError,
    NotPublicError,
    OfflineError,
    TooLargeError,
    answer_within_host,
    one_answer,
)
from loaders.fetch.wanted import Service
from loaders.files.cells import shown

MOST_BYTES = 60_000_000
LONGEST_ANSWER_S = 180.0
MOST_TRIES = 5
LONGEST_PAUSE_S = 120.0
KEPT = "what is there already is as it was"
Meaning = TypeVar("Meaning")
Wait = Callable[[float], object]


class CutShortError(ValueError):
    """An answer that ends too early to be read: it is asked for again."""


@dataclass(frozen=True)
class Asker:
    """Asks one service.

    Attributes
    ----------
    service
        Which.
    stand_in
        The address of this machine that stands in for every service; "" for the services themselves.
    wait
        Waits so many seconds.
    """

    service: Service
    stand_in: str = ""
    wait: Wait = field(default=time.sleep)

    @property
    def base(self) -> str:
        """Where each address of the service begins."""
        return f"{self.stand_in.rstrip('/')}/{self.service.key}" if self.stand_in else self.service.base

    def path_of(self, address: str) -> str:
        """What stands behind the base in an address that an answer gives.

        Raises
        ------
        Mistake
            If the address leads elsewhere.
        """
        if not address.startswith(self.base) or address[len(self.base) : len(self.base) + 1] not in ("/", "?"):
            raise Mistake(f"{self.service.name}: its answer leads to {shown(address)}, which is not its own; {KEPT}.")
        return address.removeprefix(self.base)

    def ask(self, path: str, read: Callable[[bytes], Meaning]) -> Meaning:
        """Ask for a path behind the base, and give what ``read`` makes of the answer.

        Raises
        ------
        Mistake
            If there is no way to the service, it gives no whole answer however often it is asked, or ``read`` refuses it.
        """
        said = ""
        for tried in range(MOST_TRIES):
            pause = 2.0**tried
            try:
                answer = self._answer(urlsplit(f"{self.base}{path}"))
                if answer.status == 200:
                    return read(answer.body)
                said, pause = f"it answered with error {answer.status}", _pause(answer, pause)
                if answer.status != 429 and answer.status < 500:
                    break
            except NoAnswerError:
                said = "no whole answer came"
            except CutShortError:
                said = "its answer is cut short"
            if tried + 1 < MOST_TRIES:
                self.wait(pause)
        raise Mistake(f"{self.service.name}: {said}; try again later, and it goes on where it stopped.")

    def _answer(self, parts: SplitResult) -> Answer:
        """One answer; redirects are followed within the service's own host."""
        return answer_within_host(
            parts,
            self._one,
            lambda host: Mistake(f"{self.service.name}: its answer leads to {shown(host)}, not its own; {KEPT}."),
        )

    def _one(self, parts: SplitResult) -> Answer:
        name, here = self.service.name, bool(self.stand_in)
        try:
            return one_answer(parts, on_this_machine=here, most_bytes=MOST_BYTES, longest_s=LONGEST_ANSWER_S)
        except OfflineError as error:
            raise Mistake(f"{name}: there is no connection to {parts.hostname}; {KEPT}.") from error
        except NotPublicError as error:
            raise Mistake(f"{name}: {parts.hostname} is not a public address, so it was not asked; {KEPT}.") from error
        except TooLargeError as error:
            raise Mistake(f"{name}: its answer is more than {MOST_BYTES // 1_000_000} MB; {KEPT}.") from error


def require_stand_in(address: str) -> str:
    """Refuse a stand-in that is not on this machine; give it as it is.

    Raises
    ------
    Mistake
        If it is any other address.
    """
    parts = urlsplit(address)
    if parts.scheme != "http" or parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise Mistake(f"{shown(address)}: a stand-in must be on this machine, such as http://127.0.0.1:8000.")
    return address


def _pause(answer: Answer, usual: float) -> float:
    """How long the service asks to be left alone; as usual where it does not say, and never very long."""
    said = answer.headers.get("retry-after", "").strip()
    if not said:
        return usual
    try:
        seconds = float(said) if said.isdecimal() else parsedate_to_datetime(said).timestamp() - time.time()
    except (TypeError, ValueError):
        return usual
    return min(max(seconds, 0.0), LONGEST_PAUSE_S)
