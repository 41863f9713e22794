"""What is worked out once: for everybody, of what is shipped; for one visit, of what is somebody's own.

A directory that somebody drops in, a series or an assumption of theirs must not stay on the server after they have left,
nor be seen by anybody else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import partial, wraps
from inspect import signature
from typing import Any, ParamSpec, TypeVar, cast

import numpy as np
import pandas as pd
import streamlit as st

from cohorts.model.inputs import CohortInputs
from coverage.ask import Ask, Terms
from coverage.directory import Directory
from funding.result.lazily import Lazily
from funding.scenario.scenario import Scenario
from loaders.plans.scenarios import write_scenario
from ui.cache.notes_of_copies import look_after
from ui.state.world import World, is_for_everybody, key_of_directory, key_of_need, key_of_world

_KEYS: dict[str | type[Any], Callable[[Any], Any]] = {
    World: key_of_world,
    Directory: key_of_directory,
    CohortInputs: key_of_need,
    Ask: repr,
    Terms: repr,
    Scenario: write_scenario,
    partial: lambda made: (made.func.__module__, made.func.__qualname__, made.args),
}
_SHARED = World | Directory | CohortInputs
P = ParamSpec("P")
R = TypeVar("R")


def cached(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Have a function work out an answer once, and hand out what nobody can change for another.

    The function must be given all that its answer rests on, by position, and read nothing of the session. Where every ``World``,
    ``Directory`` and ``CohortInputs`` that it is given came with the product, everybody on the server shares the answer;
    else, and where it is given none of them, it stays with the visit.

    Parameters
    ----------
    most
        How many answers are kept for everybody; each visit keeps a quarter as many of its own. The oldest go first.
    """

    def decorate(answer: Callable[P, R]) -> Callable[P, R]:
        @wraps(answer)
        def unchangeable(*asked: P.args, **by_name: P.kwargs) -> R:
            worked_out = answer(*asked, **by_name)
            _make_ready_to_keep(worked_out)
            return worked_out

        # else its parameters would be looked up anew for each of them, at each call
        unchangeable.__signature__ = signature(answer)  # type: ignore[attr-defined]
        keep = partial(st.cache_resource, show_spinner=False, hash_funcs=_KEYS)
        for_everybody = keep(max_entries=most)(unchangeable)
        for_the_visit = keep(max_entries=most // 4, scope="session")(unchangeable)

        @wraps(answer)
        def handed_out(*asked: P.args, **by_name: P.kwargs) -> R:
            if by_name:
                raise TypeError(f"{answer.__name__}: what an answer rests on is given by position.")
            parts = [one for one in asked if isinstance(one, _SHARED)]
            shared = bool(parts) and all(map(is_for_everybody, parts))
            kept: R = (for_everybody if shared else for_the_visit)(*asked)
            return _copy_of_tables(kept)

        return handed_out

    return decorate


def _make_ready_to_keep(answer: Any) -> None:
    """Make every array of an answer read-only, and look after its tables."""
    for part in () if isinstance(answer, _SHARED) else _parts_of(answer):
        if isinstance(part, np.ndarray):
            part.setflags(write=False)
        else:
            look_after(part)


def look_after_tables_of(kept: Any) -> None:
    """Have the tables of what is kept forget copies that are gone, over and over, for as long as they are there."""
    for table in _parts_of(kept):
        if isinstance(table, pd.DataFrame | pd.Series):
            look_after(table)


def _parts_of(whole: Any) -> Iterator[np.ndarray | pd.DataFrame | pd.Series]:
    """Give the arrays and tables that something is made of, without those of what many answers share."""
    if isinstance(whole, np.ndarray | pd.DataFrame | pd.Series):
        yield whole
    elif isinstance(whole, Mapping) and not isinstance(whole, Lazily):  # what nobody has read is not made for this
        yield from _parts_of(tuple(whole.values()))
    elif isinstance(whole, tuple) or is_dataclass(whole):
        parts = whole if isinstance(whole, tuple) else (getattr(whole, part.name) for part in fields(whole))
        for part in parts:
            if not isinstance(part, _SHARED):
                yield from _parts_of(part)


def _copy_of_tables(answer: R) -> R:
    """Return a table of the caller's own, whose numbers are copied only where they are changed; anything else as it is."""
    return cast("R", answer.copy(deep=False)) if isinstance(answer, pd.DataFrame | pd.Series) else answer
