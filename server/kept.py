"""Answers that are kept for whoever asks the same next: those asked for last, never more bytes than said."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """What has a size in bytes."""

    @property
    def size(self) -> int:
        """How many bytes it holds."""


T = TypeVar("T", bound=Sized)
_BESIDE = 2000
"""Bytes that are counted for each besides: its key, its headers, its place."""


class Kept(Generic[T]):
    """Keeps answers by what was asked; where there are too many bytes, what was asked for longest ago goes."""

    def __init__(self, most_bytes: int) -> None:
        self._answers: OrderedDict[Hashable, T] = OrderedDict()
        self._room = most_bytes

    def get(self, key: Hashable) -> T | None:
        """Return what was answered; None where it is not kept."""
        if key not in self._answers:
            return None
        self._answers.move_to_end(key)
        return self._answers[key]

    def keep(self, key: Hashable, answer: T) -> None:
        """Keep an answer to what was not answered yet; one that is larger than all that may be kept is not."""
        self._answers[key] = answer
        self._room -= answer.size + _BESIDE
        while self._room < 0:
            _, oldest = self._answers.popitem(last=False)
            self._room += oldest.size + _BESIDE
