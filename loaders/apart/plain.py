"""What a reader gives as JSON and back: values, dates, collections and dataclasses as their annotations say, and nothing else.

Who wrote the JSON is not trusted: it read a hostile file. So it names no class, and each part is checked against what is
declared; a dataclass is made by its own checks.
"""

import base64
import json
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from loaders.files.many_records import no_search_for_rubbish

Seen = dict[str, str]
"""Texts that came before: those that are alike are one, so that a long table is held once."""
Maker = Callable[[Any, Seen], Any]
_SCALARS: tuple[type, ...] = (str, int, float, bool, type(None))
_TAGGED: dict[type, tuple[Callable[[Any], str], Callable[[str], Any]]] = {
    datetime: (datetime.isoformat, datetime.fromisoformat),
    date: (date.isoformat, date.fromisoformat),
    bytes: (lambda content: base64.b64encode(content).decode(), lambda text: base64.b64decode(text, validate=True)),
}


class NotAsDeclaredError(Exception):
    """That what came back is not what the reader says it gives."""


def as_json(value: Any) -> bytes:
    """Write what a reader gives; half a character in a cell stays as it is."""
    text = json.dumps(_pairs(value), default=_parts, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


@no_search_for_rubbish()
def of_json(content: bytes | memoryview, kind: Any) -> Any:
    """Make a value of a kind, as a reader's return annotation says it; NotAsDeclaredError for anything else."""
    make = _maker(kind)
    try:
        return make(json.loads(str(content, "utf-8", "surrogatepass")), {})
    except (ValueError, TypeError, RecursionError, KeyError) as error:
        raise NotAsDeclaredError from error


def _pairs(value: Any) -> Any:
    """A mapping as a list of its pairs, since its keys need not be texts."""
    return [(key, _pairs(one)) for key, one in value.items()] if isinstance(value, Mapping) else value


def _parts(value: Any) -> Any:
    """What JSON has no word for."""
    for kind, (write, _) in _TAGGED.items():
        if isinstance(value, kind):
            return {kind.__name__: write(value)}
    if is_dataclass(value):
        return [_pairs(getattr(value, one.name)) for one in fields(value)]
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(type(value).__name__)


@cache
def _maker(kind: Any) -> Maker:
    """What makes a value of a kind from its JSON."""
    origin, inside = get_origin(kind), get_args(kind)
    if kind in _SCALARS or kind is None:
        return _of_scalars(frozenset({type(None) if kind is None else kind}))
    if kind in _TAGGED:
        return _of_tag(kind)
    if origin is Literal:
        return _one_of(inside)
    if origin in (Union, types.UnionType):
        return _of_union(inside)
    if origin in (dict, Mapping):
        return _of_mapping(*map(_maker, inside))
    if origin in (list, frozenset, Sequence) or (origin is tuple and inside[1:] == (...,)):
        return _of_many(tuple if origin is Sequence else origin, _maker(inside[0]))
    if origin is tuple:
        return _of_parts(lambda *parts: parts, tuple(map(_maker, inside)))
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        hints = get_type_hints(kind)
        names = [one.name for one in fields(kind)] if is_dataclass(kind) else kind._fields
        return _of_parts(kind, tuple(_maker(hints[name]) for name in names))
    raise TypeError(f"a reader cannot give {kind} from apart")


def _of_scalars(kinds: frozenset[type]) -> Maker:
    may_be = kinds | {int} if float in kinds else kinds

    def make(value: Any, seen: Seen) -> Any:
        if type(value) not in may_be:
            raise NotAsDeclaredError
        return seen.setdefault(value, value) if type(value) is str else value

    return make


def _of_tag(kind: type) -> Maker:
    def make(value: Any, _: Seen) -> Any:
        return _TAGGED[kind][1](value[kind.__name__])

    return make


def _one_of(words: tuple[Any, ...]) -> Maker:
    def make(value: Any, _: Seen) -> Any:
        return words[words.index(value)]

    return make


def _of_union(kinds: tuple[Any, ...]) -> Maker:
    scalars = frozenset(kind for kind in kinds if kind in _SCALARS)
    of_scalar = _of_scalars(scalars)
    tags = {kind.__name__: _of_tag(kind) for kind in kinds if kind in _TAGGED}
    others = [kind for kind in kinds if kind not in _SCALARS and kind not in _TAGGED]
    if len(others) > 1:
        raise TypeError(f"a reader cannot give one of {others} from apart: which one it is would not be told")
    of_list = _maker(others[0]) if others else None

    def make(value: Any, seen: Seen) -> Any:
        if type(value) is dict:
            (tag,) = value
            return tags[tag](value, seen)
        return of_list(value, seen) if of_list and type(value) is list else of_scalar(value, seen)

    return make


def _of_mapping(key: Maker, value: Maker) -> Maker:
    def make(pairs: Any, seen: Seen) -> dict[Any, Any]:
        return {key(one, seen): value(other, seen) for one, other in _list(pairs)}

    return make


def _of_many(collection: Callable[[list[Any]], Any], one: Maker) -> Maker:
    def make(values: Any, seen: Seen) -> Any:
        return collection([one(value, seen) for value in _list(values)])

    return make


def _of_parts(whole: Callable[..., Any], makers: tuple[Maker, ...]) -> Maker:
    def make(parts: Any, seen: Seen) -> Any:
        return whole(*(maker(part, seen) for maker, part in zip(makers, _list(parts), strict=True)))

    return make


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise NotAsDeclaredError
    return value
