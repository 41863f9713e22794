"""Run the tests of a module with a change in it, each in a process that is forked from one which has the libraries read."""

import os
import signal
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import pytest

SECONDS = 180
ENDLESS = "a change that never ends"
ROOT = Path(__file__).resolve().parents[2]


def files_that_try(module: Path) -> list[Path]:
    """Return the test files that name a module, then those of the folder that mirrors its own; no browser, no whole screens."""
    dotted = ".".join(module.with_suffix("").parts)
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    files = [file for file in files if not {"browser", "pages"} & set(file.relative_to(ROOT).parts)]
    naming = [file for file in files if f"{dotted} " in file.read_text(encoding="utf-8")]
    beside = [file for file in files if file.parent == ROOT / "tests" / module.parent]
    return list(dict.fromkeys([*sorted(naming, key=lambda file: module.stem not in file.stem), *beside]))


def caught_by(module: Path, source: str, tests: list[Path]) -> str:
    """Return the first test that fails with a module changed, ``ENDLESS`` if it does not end; "" if all pass."""
    answers, says = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(answers)
        os.write(says, _tried(module, source, tests).encode())
        os._exit(0)
    os.close(says)
    with os.fdopen(answers, encoding="utf-8") as answer:
        said = answer.read()
    _, status = os.waitpid(child, 0)
    return said if status == 0 else ENDLESS


class _FirstFailure:
    """A listener that keeps the name of the first test, or the first file, that fails."""

    name = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.name:
            self.name = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.name:
            self.name = f"{report.nodeid} (cannot be read)"


def _tried(module: Path, source: str, tests: list[Path]) -> str:
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # of processor time: a busy machine is slow, not stuck
    _read_instead(ROOT / module, source)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, sys.stdout.fileno())
    os.dup2(quiet, sys.stderr.fileno())
    listener = _FirstFailure()
    words = ["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist"]
    for file in tests:  # one by one: the first notices most changes, and to read all takes longer than to run it
        status = pytest.main([*words, str(file)], plugins=[listener])
        if listener.name or status not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            return listener.name or "a test run that ended early"
    return ""


def _read_instead(path: Path, source: str) -> None:
    """Let Python read this source in place of a file."""
    read = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        if Path(loader.path).resolve() == path:
            return compile(source, str(path), "exec")
        return read(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign,assignment]
