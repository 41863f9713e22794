"""A saver starts whatever ran before in the test's own process."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.store.processes import all_at_once


def test_a_saver_does_not_run_again_the_screen_that_was_opened_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = ModuleType("__main__")
    screen.__file__ = str(tmp_path / "screen.py")
    Path(screen.__file__).write_text("raise RuntimeError('a screen of another test')")
    monkeypatch.setitem(sys.modules, "__main__", screen)
    assert all_at_once(("list_plans", f"sqlite:///{tmp_path / 'saved_work.sqlite'}")) == ["0\n"]
