"""Rows of a linear programme, gathered a block at a time and put together as one sparse matrix."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array

Array = NDArray[np.float64]
Columns = NDArray[np.int64]


@dataclass
class Rows:
    """Rows ``lower ≤ Σ coefficient × column ≤ upper``, so far."""

    count: int = 0
    row: list[Columns] = field(default_factory=list)
    column: list[Columns] = field(default_factory=list)
    coefficient: list[Array] = field(default_factory=list)
    lower: list[Array] = field(default_factory=list)
    upper: list[Array] = field(default_factory=list)

    def add(
        self,
        terms: list[tuple[Columns, Array | float]],
        lower: Array | float = -np.inf,
        upper: Array | float = np.inf,
    ) -> None:
        """Add a block of rows.

        Parameters
        ----------
        terms
            Pairs of columns (``row × term``, or ``row``) and their coefficients, of a shape that broadcasts to the columns'.
        lower, upper
            One number, or one for each row.
        """
        height = len(terms[0][0])
        numbers = np.arange(self.count, self.count + height)
        for columns, coefficients in terms:
            flat = columns.reshape(height, -1)
            self.row.append(np.repeat(numbers, flat.shape[1]))
            self.column.append(flat.ravel())
            self.coefficient.append(np.broadcast_to(coefficients, columns.shape).reshape(-1).astype(float))
        self.lower.append(np.broadcast_to(lower, height).astype(float))
        self.upper.append(np.broadcast_to(upper, height).astype(float))
        self.count += height

    def matrix(self, columns: int) -> tuple[Any, Array, Array]:
        """Give the sparse matrix, the lower and the upper ends."""
        if not self.count:
            return csc_array((0, columns)), np.zeros(0), np.zeros(0)
        where = (np.concatenate(self.row), np.concatenate(self.column))
        entries = np.concatenate(self.coefficient)
        return (
            csc_array((entries, where), shape=(self.count, columns)),
            np.concatenate(self.lower),
            np.concatenate(self.upper),
        )
