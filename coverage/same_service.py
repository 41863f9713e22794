"""Which records are probably one service under two spellings? The same names, kind, people, time and area.

It errs towards no: services of one body that differ by a number ("Group 1", "Group 2"), in whom they are for, or in when they
run, are two.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

import pandas as pd

from coverage.plain_names import BRACKETS, FORMS_OF_BODIES, INSIDE_WORDS, LINKING_WORDS, plain_name
from coverage.vocabulary import DECLARED
from geo.areas import lads_of

_SPELLINGS = {"programmes": "program", "programme": "program", "programs": "program", "centre": "center"}
_SHORTEST_MISSPELT = 7
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_OPEN_START, _OPEN_END = pd.Timestamp.min, pd.Timestamp.max
_KIND = ["intervention", "for_whom", "delivery", "status_over"]


@dataclass(frozen=True)
class _Record:
    service_id: str
    name: tuple[str, ...]
    body: tuple[str, ...]
    lads: frozenset[str]
    risks: frozenset[str]
    communities: frozenset[str]
    starts: pd.Timestamp
    ends: pd.Timestamp
    as_of: pd.Timestamp


def same_services(services: pd.DataFrame, service_areas: pd.DataFrame) -> list[tuple[str, str]]:
    """Find the records that are probably of one service.

    Parameters
    ----------
    services, service_areas
        As in ``Directory``, ``service_id`` unique. Records without an area, of a confidential service, or which say that there
        is none, are of no other.

    Returns
    -------
    list
        ``(kept, other)``: the id of the record to count (the one that reaches more, else the one dated last, else the first)
        and of each that is probably the same. An id is *other* at most once and then never *kept*.
    """
    codes: dict[str, list[str]] = {}
    for service, code in zip(service_areas["service_id"], service_areas["area_code"], strict=True):
        codes.setdefault(service, []).append(code)
    counted = services[~services["confidential"] & ~services["status"].isin(DECLARED)]
    counted = counted[counted["service_id"].isin(codes)]
    counted = counted.assign(status_over=counted["status"].eq("ended"))
    others: dict[str, str] = {}
    for near in _buckets(counted):
        records = [_record(row, codes[str(row.service_id)]) for row in counted.iloc[near].itertuples()]
        for first, second in combinations(records, 2):
            if {first.service_id, second.service_id}.isdisjoint(others) and _is_one(first, second):
                kept, other = _better_first(first, second)
                others[other.service_id] = kept.service_id
    return [(_last_kept(kept, others), other) for other, kept in others.items()]


def _last_kept(service_id: str, others: dict[str, str]) -> str:
    while service_id in others:
        service_id = others[service_id]
    return service_id


def _record(row: Any, codes: list[str]) -> _Record:
    return _Record(
        service_id=str(row.service_id),
        name=_words_of_name(row.service_name),
        body=_words_of_body(row.organisation_name),
        lads=frozenset(lad for code in codes for lad in lads_of(code)),
        risks=frozenset(row.risk_levels),
        communities=frozenset(row.communities),
        starts=_OPEN_START if pd.isna(row.starts) else row.starts,
        ends=_OPEN_END if pd.isna(row.ends) else row.ends,
        as_of=_OPEN_START if pd.isna(row.as_of_last) else row.as_of_last,
    )


def _words(name: str, left_out: frozenset[str]) -> tuple[str, ...]:
    """The words by which a name is told, in order of the alphabet: no case, accents, brackets or forms of companies."""
    words = [_SPELLINGS.get(word, word) for word in _WORD.findall(plain_name(name))]
    return tuple(sorted(word for word in words if word not in left_out))


@lru_cache(maxsize=20_000)
def _words_of_name(name: str) -> tuple[str, ...]:
    return _words(name, LINKING_WORDS)


@lru_cache(maxsize=20_000)
def _words_of_body(name: str) -> tuple[str, ...]:
    return _words(name, LINKING_WORDS | FORMS_OF_BODIES)


def _buckets(services: pd.DataFrame) -> list[list[int]]:
    """Positions of services alike in kind, whose names begin alike and have the same numbers: no others need be compared."""
    columns = (services[column].tolist() for column in ("service_name", "organisation_name", *_KIND))
    of_kind: dict[tuple[Any, ...], dict[str, list[tuple[int, str, str]]]] = {}
    for at, (name, body, *kind) in enumerate(zip(*columns, strict=True)):
        of_kind.setdefault(tuple(kind), {}).setdefault(_numbers(name), []).append((at, name, body))
    return [
        near
        for by_numbers in of_kind.values()
        for near in sorted(near for some in by_numbers.values() if len(some) > 1 for near in _alike(some))
    ]


def _numbers(name: str) -> str:
    """The numbers of a name: where the words with numbers in two names are the same, these are."""
    plain = BRACKETS.sub(" ", name).translate(INSIDE_WORDS) if name.isascii() else " ".join(_words_of_name(name))
    return " ".join(sorted(_NUMBER.findall(plain)))


def _alike(services: list[tuple[int, str, str]]) -> list[list[int]]:
    """Of services by position, name and body: those of which the words of both begin alike, together."""
    found: dict[tuple[Any, ...], list[int]] = {}
    for at, service_name, organisation in services:
        name, body = _words_of_name(service_name), _words_of_body(organisation)
        if name and body:
            numbers = tuple(word for word in name if any(map(str.isdigit, word)))
            key = numbers, tuple(word[:2] for word in name), body[0][:2], tuple(map(_spelt_surely, body))
            found.setdefault(key, []).append(at)
    return [near for near in found.values() if len(near) > 1]


def _spelt_surely(word: str) -> str:
    """What two words of the same meaning have in common: a short word but for its last s, of any that may be misspelt nothing."""
    stem = word.rstrip("s")
    return "" if len(word) >= _SHORTEST_MISSPELT or len(stem) >= _SHORTEST_MISSPELT - 1 else stem


def _is_one(first: _Record, second: _Record) -> bool:
    return (
        _same_words(first.name, second.name)
        and _same_words(first.body, second.body)
        and _agree(first.risks, second.risks)
        and _agree(first.communities, second.communities)
        and first.starts <= second.ends
        and second.starts <= first.ends
        and (first.lads <= second.lads or second.lads <= first.lads)
    )


def _agree(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two statements are the same, or one of them is missing."""
    return first == second or not first or not second


def _same_words(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return len(first) == len(second) and all(map(_same_word, first, second))


def _same_word(first: str, second: str) -> bool:
    if first == second or first.rstrip("s") == second.rstrip("s"):
        return True
    short, long = sorted((first, second), key=len)
    if len(short) < _SHORTEST_MISSPELT or len(long) - len(short) > 1 or not long.isalpha():
        return False
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def _better_first(first: _Record, second: _Record) -> tuple[_Record, _Record]:
    """The record to count, then the other: the wider, else the later, else the first."""
    if second.lads > first.lads or (second.lads == first.lads and second.as_of > first.as_of):
        return second, first
    return first, second
