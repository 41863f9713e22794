"""Solve one model by HiGHS."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from funding.optimise.model import Model
from funding.problem.problem import Array

OPTIMAL, INFEASIBLE = 0, 2


@dataclass(frozen=True)
class Solved:
    """What HiGHS found: the columns (None where nothing), the bound on ``-cost · x`` (infinite where none), how it ended."""

    columns: Array | None
    bound: float
    infeasible: bool
    stopped: bool

    def whole(self, positions: NDArray[np.int64]) -> NDArray[np.int64]:
        """Give the columns at some positions as whole numbers."""
        if self.columns is None:
            raise ValueError("nothing was found")
        return np.rint(self.columns[positions]).astype(np.int64)


def solve(model: Model, seconds: float, gap: float) -> Solved:
    """Solve a model: until the answer is within ``gap`` of the bound, for so many seconds at most."""
    found = milp(
        model.cost,
        integrality=model.whole,
        bounds=Bounds(0, model.highest),
        constraints=LinearConstraint(model.matrix, model.row_lower, model.row_upper),
        options={"time_limit": max(seconds, 0.0), "mip_rel_gap": gap},
    )
    bound = np.inf if found.mip_dual_bound is None else -float(found.mip_dual_bound)
    return Solved(found.x, bound, found.status == INFEASIBLE, found.status not in (OPTIMAL, INFEASIBLE))
