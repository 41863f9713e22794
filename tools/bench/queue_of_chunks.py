"""What many workers would take, reckoned from what few were measured to take: one hand gives chunks out, workers do them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heapreplace

import numpy as np

WORTH_IT = 0.85
"""Of each worker's time, at least so much is to go into plans."""


@dataclass(frozen=True)
class Measured:
    """What a run was measured to take, in seconds.

    Attributes
    ----------
    chunks
        How long a worker is at each chunk.
    hand_s
        How long one chunk keeps the scheduler and its client busy, whoever does it.
    transfer_s
        How long a chunk and its results travel.
    base_s
        How long it takes to send a worker what all chunks need; one worker after another gets it.
    """

    chunks: tuple[float, ...]
    hand_s: float
    transfer_s: float
    base_s: float


def seconds_with(measured: Measured, workers: int) -> float:
    """Reckon how long so many workers take: each chunk goes to whoever is free first, given out one after another."""
    free = [measured.base_s * (number + 1) for number in range(workers)]
    heapify(free)
    hand_free = last = 0.0
    for task in measured.chunks:
        begun = max(free[0], hand_free)
        hand_free = begun + measured.hand_s
        ended = hand_free + measured.transfer_s + task
        heapreplace(free, ended)
        last = max(last, ended)
    return last


def efficiency_with(measured: Measured, workers: int) -> float:
    """Give the part of the workers' time that is not lost: the time of one, over the time of so many and their number."""
    return seconds_with(measured, 1) / (workers * seconds_with(measured, workers))


def as_many(measured: Measured, count: int, seed: int) -> Measured:
    """Draw so many chunks from those that were measured."""
    drawn = np.random.default_rng(seed).choice(measured.chunks, count)
    return replace(measured, chunks=tuple(drawn.tolist()))


def bend(measured: Measured, workers: Sequence[int]) -> tuple[int, str] | None:
    """Find the first number of workers whose efficiency is below ``WORTH_IT``, and what costs most there, or None."""
    for count in workers:
        if efficiency_with(measured, count) < WORTH_IT:
            return count, _what_costs_most(measured, count)
    return None


def _what_costs_most(measured: Measured, workers: int) -> str:
    """Name what makes the run longest, beside a run without it."""
    whole = seconds_with(measured, workers)
    even = sum(measured.chunks) / workers
    without = {
        "the base is sent to one worker after another": seconds_with(replace(measured, base_s=0.0), workers),
        "one scheduler gives the chunks out": seconds_with(replace(measured, hand_s=0.0), workers),
        "chunks and results travel": seconds_with(replace(measured, transfer_s=0.0), workers),
        "the last chunks leave workers idle": whole - seconds_with(_alone(measured), workers) + even,
    }
    return min(without, key=lambda cause: without[cause])


def _alone(measured: Measured) -> Measured:
    """Give the same chunks where nothing but the work takes time."""
    return replace(measured, hand_s=0.0, transfer_s=0.0, base_s=0.0)
