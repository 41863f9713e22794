"""Which area, or which group of one's own, the screen Area speaks of, and what it asks of the directory."""

from dataclasses import replace

from coverage.ask import Terms
from geo.areas import ENGLAND_AND_WALES, common_level
from geo.home import Home, home_of
from say.numbers import day
from say.provenance import Basis, asked_of_everything
from ui.state.choices import Choices
from ui.state.own_group import own_codes


def home_in_use(choices: Choices) -> Home:
    """Return the group of one's own where that is asked for, else the chosen area; England and Wales where none is.

    A group of areas of different levels is no one area: none of it is left out in silence.
    """
    group = own_codes(choices.own_group)
    if choices.of_my_group and (level := common_level(group)):
        return home_of(group, level)
    return home_of((choices.area or ENGLAND_AND_WALES,), choices.level)


def terms_of_everything(choices: Choices) -> Terms:
    """Return the date and the age of records that are chosen; whatever else is chosen elsewhere, all records count here."""
    return Terms(choices.on, choices.staleness_months)


def basis_of_everything(choices: Choices, basis: Basis) -> Basis:
    """Return the basis with what this screen asks: every kind of work, whatever is chosen on other screens."""
    return replace(basis, asked=asked_of_everything(choices.risk_here, day(choices.on), choices.staleness_months))
