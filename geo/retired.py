"""Retired districts and counties: merged, split or given another code, and what they became."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

import pandas as pd

from geo.areas import LOOKUPS, area_name
from geo.as_given import day


@dataclass(frozen=True)
class Retired:
    """A retired area: its code and name, the current codes it went into, and the day of the last change."""

    code: str
    name: str
    successors: tuple[str, ...]
    last_change: date

    @property
    def level(self) -> str:
        """The level it stood at: ``utla`` for a county, ``lad`` for the rest."""
        return "utla" if self.code.startswith("E10") else "lad"

    def sentence(self) -> str:
        """Say what became of it, without a full stop: "Aylesbury Vale became part of …"."""
        on = day(self.last_change)
        names = [area_name(code) for code in self.successors]
        if len(names) > 1:
            listed = " and ".join(f'"{name}" ({code})' for name, code in zip(names, self.successors, strict=True))
            return f"{self.name} was split on {on} into {listed}"
        if names[0] == self.name:
            return f"The code of {self.name} changed from {self.code} to {self.successors[0]} on {on}"
        return f"{self.name} became part of {names[0]} on {on}"


@cache
def retired_areas() -> dict[str, Retired]:
    """Give every retired district and county by its code (``data/lookups``: two files of retired areas)."""
    districts = pd.read_csv(LOOKUPS / "lad_code_history.csv", dtype=str)
    counties = pd.read_csv(LOOKUPS / "retired_counties.csv", dtype=str)
    rows = pd.concat([districts.rename(columns={"lad_code_2025": "successor_code"}), counties])
    found = {}
    for (code, name), became in rows.groupby(["retired_code", "retired_name"], sort=True):
        last = date.fromisoformat(became["last_change"].max())
        found[str(code)] = Retired(str(code), str(name), tuple(sorted(became["successor_code"])), last)
    return found


@cache
def retired_districts_of(code: str) -> frozenset[str]:
    """Give the codes of the retired districts that went into a current area; more than one where it was put together."""
    return frozenset(
        retired.code for retired in retired_areas().values() if retired.level == "lad" and code in retired.successors
    )


@cache
def _made_of() -> dict[str, frozenset[str]]:
    """Give the districts that a retired district was made of, where they had retired before it."""
    rows = pd.read_csv(LOOKUPS / "retired_between.csv", dtype=str)
    return {str(code): frozenset(parts) for code, parts in rows.groupby("retired_code")["made_of_code"]}


def missing_districts(code: str, given: Iterable[str]) -> frozenset[str]:
    """Give the retired districts that lack for those given to make up a current area: none where they do.

    A district that was itself put together counts for those that it was made of, and they for it.
    """
    given, needed = set(given), set(retired_districts_of(code))
    for whole, parts in _made_of().items():
        needed -= parts if whole in given else {whole}
    return frozenset(needed - given)


def parts_of_given(given: Iterable[str]) -> frozenset[str]:
    """Give those of some retired districts that are part of another of them: counted with both, they would count twice."""
    given = set(given)
    return frozenset(part for whole, parts in _made_of().items() if whole in given for part in parts & given)
