"""What is worked out once: for everybody, of what is shipped; for one visit, of what is somebody's own.

A directory that somebody drops in, a series or an assumption of theirs must not stay on the server after they have left,
nor be seen by anybody else.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import partial, wraps
from inspect import signature
from operator import attrgetter
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
_NOTES_OF_INDEX = attrgetter("_references")
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
            parts = [one for one in asked if isinstance(one, World | Directory | CohortInputs)]
            shared = bool(parts) and all(map(is_for_everybody, parts))
            kept: R = (for_everybody if shared else for_the_visit)(*asked)
            return _copy_of_tables(kept)

        return handed_out

    return decorate


def _make_ready_to_keep(answer: Any) -> None:
    """Make every array of an answer read-only, and have its tables hold no notes of what they were made of."""
    if isinstance(answer, np.ndarray):
        answer.setflags(write=False)
    elif isinstance(answer, pd.DataFrame | pd.Series):
        _forget_copies_that_are_gone(answer)
    elif isinstance(answer, tuple):
        for one in answer:
            _make_ready_to_keep(one)
    elif isinstance(answer, Mapping) and not isinstance(answer, Lazily):  # what nobody has read is not made for this
        _make_ready_to_keep(tuple(answer.values()))
    elif is_dataclass(answer) and not isinstance(answer, World | Directory | CohortInputs):
        for part in fields(answer):
            _make_ready_to_keep(getattr(answer, part.name))


def _copy_of_tables(answer: R) -> R:
    """Return a table of the caller's own, whose numbers are copied only where they are changed; anything else as it is."""
    if not isinstance(answer, pd.DataFrame | pd.Series):
        return answer
    _forget_copies_that_are_gone(answer)
    return cast("R", answer.copy(deep=False))


def _forget_copies_that_are_gone(table: pd.DataFrame | pd.Series) -> None:
    """Have a table that is kept hold no notes of copies that are gone: pandas forgets none before the 500th of a column.

    Handed out over and over, they were a quarter of what grew on a server. No public way asks it to.
    """
    for one in (*(block.refs for block in table._mgr.blocks), *map(_NOTES_OF_INDEX, table.axes)):
        if one is not None:
            one.has_reference()
