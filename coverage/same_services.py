"""Which service of one version of a directory is which of another."""

import re
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence

from coverage.services_said import AREAS, NAMES, Service

_MADE_ID = re.compile(r"(?:row|confidential)-\d+|.*\brow \d+", re.DOTALL)  # where a file gives none: it says nothing


def same_services(earlier: Sequence[Service], later: Sequence[Service]) -> dict[int, int]:
    """Find the services of both versions of a directory.

    Returns
    -------
    dict of int to int
        The position of each in the earlier version and in the later one. A service is the same by its ID (where its names do not
        both differ), else by its organisation, name and areas, else by organisation and name, else by its ID alone.
    """
    pairs: dict[int, int] = {}
    keys: tuple[Callable[[Service], Iterable[Hashable]], ...]
    keys = (
        lambda one: [(_own_id(one), column, _name(one, column)) for column in NAMES if _own_id(one)],
        lambda one: [(*_names(one), frozenset(area.code for area in one[AREAS]))],
        lambda one: [_names(one)],
        lambda one: filter(None, [_own_id(one)]),
    )
    for keys_of in keys:
        taken = set(pairs.values())
        waiting: dict[Hashable, deque[int]] = {}
        for number, service in enumerate(later):
            for key in keys_of(service) if number not in taken else ():
                waiting.setdefault(key, deque()).append(number)
        for number, service in enumerate(earlier):
            for key in keys_of(service) if number not in pairs else ():
                if number not in pairs and (other := _next(waiting.get(key), taken)) is not None:
                    pairs[number] = other
                    taken.add(other)
    return dict(sorted(pairs.items()))


def _next(waiting: deque[int] | None, taken: set[int]) -> int | None:
    """The first that waits and is not taken; none is looked at twice, however many are alike."""
    while waiting:
        if (number := waiting.popleft()) not in taken:
            return number
    return None


def _own_id(service: Service) -> str:
    return "" if _MADE_ID.fullmatch(service["service_id"]) else service["service_id"].casefold()


def _name(service: Service, column: str) -> str:
    return " ".join(service[column].casefold().split())


def _names(service: Service) -> tuple[str, ...]:
    return tuple(_name(service, column) for column in NAMES)
