"""Trying a change: the tests that name a module come first, and a change that they notice is told by the test's name."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.waiting import SECONDS_AT_MOST
from tools.mutants.__main__ import modules_of
from tools.mutants.trial import ROOT, files_that_try


def test_the_tests_that_name_a_module_come_first_and_then_those_beside_it() -> None:
    found = [file.relative_to(ROOT / "tests") for file in files_that_try(Path("coverage/currency.py"))]
    assert found[0] == Path("coverage/test_currency.py")
    assert Path("coverage/test_places.py") in found
    assert not [file for file in found if file.parts[0] in ("browser", "pages")]


def test_a_module_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(SystemExit, match="Name a module or a folder"):
        modules_of(["coverage/nowhere.py"])


@pytest.mark.soak  # it runs a process of tests
def test_a_change_that_is_noticed_is_told_with_the_test_that_noticed_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.mutants", "coverage/currency.py", "--sample", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS_AT_MOST,
        check=True,
    )
    assert "tests/coverage/test_currency.py::" in done.stdout
    assert "1 tried, 1 noticed, 0 lived." in done.stdout
