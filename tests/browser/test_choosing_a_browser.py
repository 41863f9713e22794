"""Which browser the tests take, and what is said where there is none. No network, no browser."""

from pathlib import Path

import pytest

from tests.chromium import NoBrowserError, first_of, installed, named, starts


def test_the_browser_that_the_environment_names_is_taken() -> None:
    assert named({"CHROMIUM": "/opt/mine"}, works=lambda _: True) == Path("/opt/mine")
    assert named({}) is None
    assert named({"CHROMIUM": ""}) is None


def test_a_named_browser_that_does_not_start_is_said_and_not_passed_over() -> None:
    with pytest.raises(NoBrowserError, match=r"/opt/mine.*does not start"):
        named({"CHROMIUM": "/opt/mine"}, works=lambda _: False)


def test_a_browser_on_the_path_comes_before_the_usual_places() -> None:
    on_path = {"google-chrome": "/usr/local/bin/google-chrome"}.get
    found = installed(on_path, [Path("/Applications/Chromium")], works=lambda _: True)
    assert found == Path("/usr/local/bin/google-chrome")


def test_a_browser_in_a_usual_place_is_found_without_the_path() -> None:
    place = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    assert installed(lambda _: None, [place], works=lambda browser: browser == place) == place


def test_a_stub_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    stub, real = tmp_path / "chromium-browser", tmp_path / "chrome"
    stub.write_text("#!/bin/sh\necho 'install the snap'; exit 1\n")
    real.write_text("#!/bin/sh\necho 'Chromium 1'\n")
    stub.chmod(0o755)
    real.chmod(0o755)
    assert installed({"chromium-browser": str(stub)}.get, [real]) == real
    assert not starts(tmp_path / "nothing-here")


def test_nothing_is_installed_once_a_browser_is_found() -> None:
    def install() -> Path | None:
        raise AssertionError("installed without need")

    assert first_of([lambda: None, lambda: Path("/usr/bin/chromium"), install]) == Path("/usr/bin/chromium")


def test_where_there_is_no_browser_the_message_says_what_to_do() -> None:
    with pytest.raises(NoBrowserError, match=r"Install one, or set CHROMIUM .* playwright install"):
        first_of([lambda: None, lambda: None])
