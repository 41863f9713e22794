"""Where the register says that a claim is used is where the code comes to use it."""

import pytest

from loaders.directory.yardsticks import yardsticks
from loaders.sources_register import national_findings
from say.evidence.where_used import ASSUMED, FINDINGS, STANDARDS, screens_of_yardstick
from tests.names_used import Name, names_used

REGISTER = {"sources_and_method"}
LISTS_ALL_ASSUMPTIONS = {"assumptions"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (("cohorts.model.cohort", "drawn_cohort"), ASSUMED["cohort"]),
        (("funding.money.prices", "unit_cost"), ASSUMED["costs"]),
        (("loaders.directory.standard_facts", "standard_facts"), STANDARDS),
    ],
)
def test_what_rests_on_assumptions_and_standards_is_said(name: Name, said: tuple[str, ...]) -> None:
    assert (names_used().screens([name]) | LISTS_ALL_ASSUMPTIONS) - REGISTER == set(said) | LISTS_ALL_ASSUMPTIONS


def test_a_published_figure_is_used_where_its_key_is_read() -> None:
    used, shows_all = names_used(), {"overview"}
    assert "overview" in used.screens([("loaders.directory.yardsticks", "yardsticks")])
    for key in yardsticks():
        assert (used.screens(used.texts[key]) | shows_all) - REGISTER == set(screens_of_yardstick(key)), key
    for key in national_findings():
        assert used.screens(used.texts[key]) - REGISTER == set(FINDINGS), key
