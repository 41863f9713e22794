"""How often each visitor may ask for what has to be worked out."""

from collections import OrderedDict
from math import ceil
from time import monotonic

from geo.mistakes import Mistake
from say.numbers import count

_SECONDS = 60.0
_MOST_VISITORS = 10_000


class TooOften(Mistake):
    """A visitor asks more often than they may."""

    def __init__(self, most: int, wait_s: float) -> None:
        self.wait_s = ceil(wait_s)
        again = count(self.wait_s, "second")
        super().__init__(f"More than {most} new answers a minute were asked for: ask again in {again}.")


class Rate:
    """Counts what each asks for: so much at once, and as much again over each minute.

    Of each it keeps one time, the one at which all that they asked for would be through if it came evenly. Only the last 10,000
    who asked are known.
    """

    def __init__(self, most_a_minute: int) -> None:
        self._most = most_a_minute
        self._through: OrderedDict[str, float] = OrderedDict()

    def count(self, who: str) -> None:
        """Count one. Raises TooOften, and does not count it, where it is too much."""
        now, apart = monotonic(), _SECONDS / self._most
        through = max(self._through.pop(who, now), now) + apart
        wait = through - now - _SECONDS
        self._through[who] = through - apart * (wait > 0)
        if len(self._through) > _MOST_VISITORS:
            self._through.popitem(last=False)
        if wait > 0:
            raise TooOften(self._most, wait)
