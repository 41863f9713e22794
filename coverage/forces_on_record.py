"""In how many police force areas does a directory show any work at all? To be read beside published counts."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class ForcesOnRecord:
    """Force areas with a record that names them or a part of them: a current one, or only an old or unclear one."""

    current: int
    unclear: int
    forces: int

    @property
    def either(self) -> int:
        """Force areas with any such record."""
        return self.current + self.unclear


def forces_on_record(table: pd.DataFrame) -> ForcesOnRecord:
    """Count force areas by the best record that names the area or a part of it.

    Parameters
    ----------
    table
        ``coverage_table`` at the level of force areas. Regional and national records alone do not count, and a force area
        without a record is not one without a service.
    """
    current = table["lads_served"] > 0
    unclear = (table["lads_possible"] > 0) & ~current
    return ForcesOnRecord(int(current.sum()), int(unclear.sum()), len(table))
