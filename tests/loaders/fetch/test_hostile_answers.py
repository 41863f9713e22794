"""Whatever stands in an answer, it is a page, a sentence, or asked for again: never an error of ours."""

import json
import random
from datetime import date
from typing import Any

import pytest

from geo.mistakes import Mistake
from loaders.fetch.asking import Asker, CutShortError
from loaders.fetch.fetching import SHAPES
from loaders.fetch.shape import Page
from loaders.fetch.wanted import FileWanted, files_wanted
from tests.loaders.fetch.stand_in import StandIn

HOSTILE: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        -1,
        10**400,
        1.5,
        "",
        "=1+1",
        "\ud800",
        "\x00",
        "http://192.0.2.1/x",
        [],
        {},
        [[]],
        [None],
        {"": None},
    ),
    *({"type": "Polygon", "coordinates": "x"}, {"name": []}, {"next": 7}, "9" * 5_000, [{}] * 3),
)
TRIES = 60


def spoilt(value: Any, chance: random.Random) -> Any:
    """A value of which one part, somewhere, is another thing."""
    if isinstance(value, dict) and value and chance.random() < 0.85:
        key = chance.choice(list(value))
        if chance.random() < 0.2:
            return {k: v for k, v in value.items() if k != key}
        return {**value, key: spoilt(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.85:
        at = chance.randrange(len(value))
        return [*value[:at], spoilt(value[at], chance), *value[at + 1 :]]
    return chance.choice(HOSTILE)


def spoilt_answer(content: bytes, chance: random.Random) -> bytes:
    """An answer with one thing wrong: a value, or some bytes."""
    if content[:1] in (b"{", b"[") and chance.random() < 0.8:
        return json.dumps(spoilt(json.loads(content), chance)).encode()
    at = chance.randrange(len(content))
    return (
        content[:at]
        + bytes(chance.randrange(256) for _ in range(chance.randrange(4)))
        + content[at + chance.randrange(9) :]
    )


@pytest.mark.parametrize("wanted", files_wanted(), ids=lambda wanted: wanted.key)
def test_an_answer_with_anything_wrong_in_it_is_a_page_or_is_refused(
    wanted: FileWanted, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, there = random.Random(wanted.key), StandIn("http://127.0.0.1:9")
    asker, shape, spoil = Asker(wanted.service, there.address), SHAPES[wanted.service.key], False

    def ask(self: Asker, path: str, read: Any) -> Any:
        content = there.right(f"/{wanted.service.key}{path}")[2]
        return read(spoilt_answer(content, chance) if spoil else content)

    monkeypatch.setattr(Asker, "ask", ask)
    start = shape.start(wanted, asker, date(2026, 11, 27))
    first = there.right(f"/{wanted.service.key}{start.path}")[2]
    spoil = True
    for _ in range(TRIES):
        try:
            shape.start(wanted, asker, date(2026, 11, 27))
            page = shape.page(wanted, asker, start.path, spoilt_answer(first, chance))
        except (Mistake, CutShortError):
            continue
        assert isinstance(page, Page) and page.rows <= page.seen
        b"".join(shape.whole(wanted, [page.kept, page.kept]))
