"""The one door for many pieces of work: in chunks, by any workers, each chunk kept as soon as it is done, results in order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from geo.mistakes import Mistake
from geo.postcode_index import Progress, silent
from loaders.many.kept_chunks import KeptChunks

Base = TypeVar("Base")
Piece = TypeVar("Piece")
Result = TypeVar("Result")
Chunks = Mapping[int, Sequence[Any]]
"""Pieces by the number of their chunk."""

CHUNK = 64
"""Pieces that a worker gets at once, where each is quick."""
TIMES = 3
"""How often chunks are given out before work whose workers end over it is given up."""


class WorkersLostError(Exception):
    """Workers ended before their chunks were done; what is done already stands."""


class Workers(Protocol):
    """Whoever does the work."""

    def results(
        self, function: Callable[[Any, Any], Any], base: Any, chunks: Chunks
    ) -> Iterator[tuple[int, list[Any]]]:
        """Give the results of each chunk by its number, in whatever order they are done; raise as ``WorkersLostError`` says."""


def done(
    pieces: Sequence[Piece],
    function: Callable[[Base, Piece], Result],
    base: Base,
    workers: Workers,
    kept: KeptChunks | None = None,
    on_progress: Progress = silent,
    chunk: int = CHUNK,
) -> list[Result]:
    """Do many pieces of work.

    Parameters
    ----------
    pieces
        Small: each travels to a worker.
    function
        Of a module, so that workers find it by its name: gives the result of a piece, from ``base`` and the piece alone.
    base
        What all pieces need. Each worker gets it once, and may keep in it what it has worked out.
    workers
        Who does it.
    kept
        Where done chunks are kept, whose results must then be plain (JSON); None keeps none.
    on_progress
        Told after each chunk how many pieces are done, of how many.
    chunk
        How many pieces travel together.

    Returns
    -------
    list
        The results, in the order of the pieces: the same whoever did the work, and however often it was begun.

    Raises
    ------
    Mistake
        If workers end over the same chunks again and again, or as the function and the workers raise.
    """
    found = dict(kept.found) if kept else {}
    for number, results in chunks_done(pieces, function, base, workers, chunk, skip=frozenset(found)):
        if kept:
            kept.add(number, results)
        found[number] = results
        on_progress(sum(map(len, found.values())), len(pieces))
    return [one for number in sorted(found) for one in found[number]]


def chunks_done(
    pieces: Sequence[Piece],
    function: Callable[[Base, Piece], Result],
    base: Base,
    workers: Workers,
    chunk: int,
    skip: frozenset[int] = frozenset(),
) -> Iterator[tuple[int, list[Result]]]:
    """Give the results of each chunk but those to skip, by its number, as soon as it is done; the rest as ``done`` has it."""
    left = {number: pieces[at : at + chunk] for number, at in enumerate(range(0, len(pieces), chunk))}
    left = {number: some for number, some in left.items() if number not in skip}
    for _ in range(TIMES):
        try:
            for number, results in workers.results(function, base, dict(left)) if left else ():
                del left[number]
                yield number, results
        except WorkersLostError:
            continue
        return
    raise Mistake(
        f"Workers ended {TIMES} times before all was done, perhaps for want of memory; {len(left)} chunks are left: give fewer "
        "--workers and the same command again."
    )
