"""What holds for every test."""

import gc
import importlib
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from inspect import isfunction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

from tests.samples import QUICK, THOROUGH

gc.set_threshold(50_000, 20, 20)  # by default the search for unused rings takes a seventh of the gathering of tests

settings.register_profile("quick", deadline=None, max_examples=QUICK)  # a busy machine is slow, not wrong
settings.register_profile("thorough", deadline=None, max_examples=THOROUGH)  # of make soak
settings.load_profile("quick")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Let each of the processes that share the tests read others of them first: whatever one has compiled, the rest find.

    All begin with the same file otherwise, and compile every one of them at the same time: half a minute on the first run.
    """
    process: dict[str, Any] | None = getattr(session.config, "workerinput", None)
    if process is None:
        return
    number, of = int(process["workerid"].removeprefix("gw")), process["workercount"]
    for test in sorted(Path(__file__).parent.rglob("test_*.py"))[number::of]:
        sys.path.insert(0, str(test.parent))  # as pytest does
        with suppress(Exception, pytest.skip.Exception):  # it is said when the tests are gathered
            importlib.import_module(test.stem)
        sys.path.remove(str(test.parent))


def pytest_sessionfinish() -> None:
    """End without a search of all memory for unused rings, which pytest makes to tell of what was left open."""
    gc.freeze()


def pytest_pycollect_makeitem(collector: pytest.Collector, obj: object) -> list[pytest.Item] | None:
    """Make no tests of soak, a third of all, where none is asked for: leaving them out afterwards costs each process more."""
    if collector.config.getoption("markexpr") != "not soak" or not isfunction(obj):
        return None
    return [] if any(mark.name == "soak" for mark in getattr(obj, "pytestmark", ())) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come first, so all come to one of the processes that share the tests: they need one server, one browser.

    It waits for the browser a third of the time, so there is one process more than cores. The others take the rest of what stood
    before it from the end, and browser tests only once nothing else is left: a second server and browser cost 10 seconds. Tests
    that read the one long walk are the very first, so that no other process takes any and walks again.

    The rest of a package stands together, each in an order at random: what one works out, such as all that the first opening
    of the screens costs, 14 seconds, the next finds in the same process.
    """
    packages: dict[str, int] = {}
    items.sort(
        key=lambda item: (
            item.get_closest_marker("browser") is None,
            not _reads_the_walk(item),
            packages.setdefault(_package(item), len(packages)),
        )
    )


def _package(item: pytest.Item) -> str:
    """The folder below ``tests`` in which a test stands; its file, where it stands in none."""
    return item.path.relative_to(Path(__file__).parent).parts[0]


def _reads_the_walk(item: pytest.Item) -> bool:
    return "walk" in getattr(item, "fixturenames", ())


@pytest.fixture(scope="session", autouse=True)
def installed_packages_read_once() -> Iterator[None]:
    """Streamlit reads what every installed package says of itself for each screen tried without a browser: half of its time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield
