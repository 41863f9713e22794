"""A sample of all combinations for ``make test``, in which each value of each choice is met; the rest for ``make soak``."""

from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest
from hypothesis import settings

QUICK, THOROUGH = 10, 200
"""How many examples a property is tried on, in ``make test`` and in ``make soak``."""


def sampled(*choices: Iterable[Any]) -> list[Any]:
    """Return all combinations, as cases of ``parametrize``: every second one, diagonally, is always tried, the rest in soak."""
    combined = product(*(list(enumerate(values)) for values in choices))
    return [
        pytest.param(*(value for _, value in case), marks=pytest.mark.soak if sum(at for at, _ in case) % 2 else ())
        for case in combined
    ]


def rest_to_soak(cases: Iterable[Any], kept: Iterable[Any]) -> list[Any]:
    """Return cases, as of ``parametrize``, of which only the kept ones are tried always."""
    always = list(kept)
    return [case if case in always else pytest.param(case, marks=pytest.mark.soak) for case in cases]


def examples(number: int) -> settings:
    """Return the settings of a property that is dear to try: so many examples in ``make test``, 20 times as many in soak."""
    return settings(max_examples=number * settings().max_examples // QUICK)
