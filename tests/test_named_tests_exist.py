"""What SECURITY.md says is held by a test is held by one that is there."""

import re

from tests.test_import_rules import ROOT

NAMED = re.compile(r"`(test_\w+)`")


def test_every_test_that_security_names_is_there() -> None:
    named = set(NAMED.findall((ROOT / "SECURITY.md").read_text(encoding="utf-8")))
    there = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(named) > 30
    assert named - there == set()


def test_this_test_is_named_by_its_file() -> None:
    assert "tests/test_named_tests_exist.py" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")
