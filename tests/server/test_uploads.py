"""A visit hands in so much and no more, and all visits together."""

from collections.abc import Mapping, Sequence

import pytest
from starlette.responses import PlainTextResponse

from server.closed import UPLOADS
from server.uploads import MB, MOST_FILES, MOST_IN_ALL_MB, MOST_OF_A_VISIT_MB, UNSAID_MB, UploadLimits
from tests.server.asgi import ask

Sizes = Mapping[str, Sequence[int]]
FULL: Sizes = {"mine": (MOST_OF_A_VISIT_MB * MB - 10,)}
MANY: Sizes = {"mine": (0,) * MOST_FILES}
CROWDED: Sizes = {f"other {n}": (MOST_OF_A_VISIT_MB * MB,) for n in range(MOST_IN_ALL_MB // MOST_OF_A_VISIT_MB)}


def status(held: Sizes, length: str | None, path: str = f"{UPLOADS}mine/file", method: str = "PUT") -> int:
    app = UploadLimits(PlainTextResponse("taken"), lambda: held)
    return ask(app, path, *([("content-length", length)] if length is not None else []), method=method).status


@pytest.mark.parametrize(
    "held, length, expected",
    [
        ({}, "60000000", 200),
        (FULL, "10", 200),
        (FULL, "11", 413),
        (FULL, None, 413),
        (FULL, "-5", 413),
        (FULL, "9" * 5_000, 413),
        ({}, None, 200),
        ({"mine": ((MOST_OF_A_VISIT_MB - UNSAID_MB) * MB + 1,)}, None, 413),
        (MANY, "0", 413),
        (CROWDED, "1", 503),
        ({"other": (MOST_OF_A_VISIT_MB * MB,)}, "60000000", 200),
    ],
)
def test_a_file_is_taken_while_there_is_room(held: Sizes, length: str | None, expected: int) -> None:
    assert status(held, length) == expected


def test_what_is_no_file_goes_through() -> None:
    assert status(MANY, "1", "/_stcore/health") == 200
    assert status(MANY, "1", method="DELETE") == 200


def test_files_that_come_at_once_count_together() -> None:
    inner: list[int] = []

    async def app(scope: object, receive: object, send: object) -> None:
        if not inner:  # while the first comes, another does
            inner.append(0)
            inner[0] = ask(limits, f"{UPLOADS}mine/b", ("content-length", str(150 * MB)), method="PUT").status
        await PlainTextResponse("taken")(scope, receive, send)  # type: ignore[arg-type]

    limits = UploadLimits(app, dict)
    for _ in range(2):
        assert ask(limits, f"{UPLOADS}mine/a", ("content-length", str(150 * MB)), method="PUT").status == 200
    assert inner == [413] and not limits.coming
