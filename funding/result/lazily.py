"""Parts of an answer that are worked out when they are first read, and once."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

Part = TypeVar("Part")


class Lazily(Mapping[str, Part]):
    """Parts by name, each from its maker; a part that nobody reads is never made. Never mutate what it gives."""

    def __init__(self, makers: Mapping[str, Callable[[], Part]]) -> None:
        """Take what makes each part."""
        self._makers = dict(makers)
        self._made: dict[str, Part] = {}

    def __getitem__(self, name: str) -> Part:
        """Return a part, made now where it was not."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Go through the names; nothing is made."""
        return iter(self._makers)

    def __len__(self) -> int:
        """Count the parts, made or not."""
        return len(self._makers)
