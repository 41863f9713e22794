"""Awards as plain values that JSON holds, and back, exactly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from coverage.money.award import Award, Years

_SEVERAL = ("area_codes", "risk_levels")


def awards_as_plain(awards: Iterable[Award]) -> list[dict[str, Any]]:
    """Write awards as mappings by the names of their fields; a sum that is not known is None."""
    return [{**asdict(one), "pounds": one.pounds if one.has_sum else None} for one in awards]


def awards_of_plain(plain: Sequence[Mapping[str, Any]]) -> tuple[Award, ...]:
    """Read what ``awards_as_plain`` wrote."""
    return tuple(_award(one) for one in plain)


def _award(plain: Mapping[str, Any]) -> Award:
    return Award(
        **{
            **plain,
            **{name: tuple(plain[name]) for name in _SEVERAL},
            "years": Years(**plain["years"]) if plain["years"] else None,
            "pounds": float("nan") if plain["pounds"] is None else plain["pounds"],
        }
    )
