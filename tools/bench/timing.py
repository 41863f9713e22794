"""Time ways of doing one thing side by side, and put the result beside its aim."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Line:
    """One line of the output.

    Attributes
    ----------
    what, measured
        What was measured, and the result in words.
    aim
        The aim in words; ``""`` where there is none.
    met
        Whether the aim was met; None where there is none.
    """

    what: str
    measured: str
    aim: str = ""
    met: bool | None = None


def seconds_of(work: Callable[[], object]) -> float:
    """Run ``work`` once and return how many seconds it took; rubbish of earlier work is cleared away first."""
    gc.collect()
    begun = perf_counter()
    work()
    return perf_counter() - begun


def interleaved(repeats: int, ways: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Time several ways in turn (A B A B …), so that a noisy moment falls on all of them alike.

    Returns
    -------
    dict
        Median seconds of each way over ``repeats`` rounds. A first round is not counted: it fills caches.
    """
    rounds = [{name: seconds_of(work) for name, work in ways.items()} for _ in range(repeats + 1)]
    return {name: median(taken[name] for taken in rounds[1:]) for name in ways}


def at_least(what: str, times: float, aim: float, detail: str) -> Line:
    """Say how many times faster we are, beside an aim of at least ``aim`` times."""
    return Line(what, f"{times:.1f} times faster ({detail})", f"at least {aim:g} times", times >= aim)


def at_most(what: str, ratio: float, aim: float, detail: str) -> Line:
    """Say how many times as long we take, beside an aim of at most ``aim`` times."""
    return Line(what, f"{ratio:.2f} times as long ({detail})", f"at most {aim:g} times", ratio <= aim)


def milliseconds(seconds: float) -> str:
    """Say a time in milliseconds."""
    return f"{seconds * 1000:,.0f} ms" if seconds >= 0.01 else f"{seconds * 1000:.1f} ms"


def kilobytes(size: float) -> str:
    """Say a size in kB (1,000 bytes)."""
    return f"{size / 1000:,.0f} kB" if size >= 10_000 else f"{size / 1000:.1f} kB"
