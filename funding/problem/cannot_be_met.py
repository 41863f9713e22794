"""An ask that cannot be met: the sentence that says so, and what would do instead, one change at a time."""

from dataclasses import dataclass

from geo.mistakes import Mistake


@dataclass(frozen=True)
class WayOut:
    """One change that would do, the rest as it is.

    Attributes
    ----------
    what
        ``floor`` (pounds for each area and year), ``budget`` (pounds over all years), ``cap`` (share of a year's money), or
        ``areas`` (how many at most, of those with the most people).
    value
        What it would have to be.
    areas
        GSS codes of the areas that would be left; none where it is no matter of areas.
    """

    what: str
    value: float
    areas: tuple[str, ...] = ()


class CannotBeMetError(Mistake):
    """The limits of a plan cannot all hold; ``ways`` are in the order in which they are worth trying."""

    def __init__(self, sentence: str, ways: tuple[WayOut, ...]) -> None:
        super().__init__(sentence, ways)
        self.sentence, self.ways = sentence, ways

    def __str__(self) -> str:
        """Return the sentence."""
        return self.sentence
