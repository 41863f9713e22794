"""What is proved of an optimised answer, and in which words it is said."""

from dataclasses import dataclass

from cohorts.tolerances import OF_A_RATIO
from funding.sharing.allocation import Allocation


@dataclass(frozen=True)
class Proof:
    """How good an answer is.

    Attributes
    ----------
    objective
        People reached, line by line and over all years; or how many fewer of the one outcome that its lines have.
    bound
        No answer reaches more.
    seconds
        How long it took.
    stopped
        Whether the time limit ended the search.
    """

    objective: float
    bound: float
    seconds: float
    stopped: bool

    @property
    def gap(self) -> float:
        """The largest share of the best answer there is by which this one may fall short; 0 is proved best."""
        return max(self.bound - self.objective, 0.0) / self.bound if self.bound > OF_A_RATIO else 0.0

    @property
    def words(self) -> str:
        """One sentence for the reader."""
        if self.gap <= OF_A_RATIO:
            return PROVED
        why = "The search was stopped by its time limit" if self.stopped else "The search ended close to the best"
        return f"{why}: this may fall short of the best answer there is by up to {max(self.gap * 100, 0.01):.2f} %."


PROVED = (
    "It is proved that no other way of sharing this money comes to more, within these limits and on these assumptions."
)


@dataclass(frozen=True)
class JointTeam:
    """A team that two neighbours share: GSS codes, and positions of the year and the line."""

    first: str
    second: str
    year: int
    line: int


@dataclass(frozen=True)
class ProvedAllocation(Allocation):
    """An allocation with its proof, and the teams that neighbours share: each side's places and pounds are for its people."""

    proof: Proof
    joint: tuple[JointTeam, ...] = ()
