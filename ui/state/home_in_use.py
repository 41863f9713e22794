"""Which area, or which group of one's own, the screen Area speaks of, and what it asks of the directory."""

from dataclasses import replace

from coverage.ask import ANY, Terms
from geo.areas import ENGLAND_AND_WALES, levels_of
from geo.home import Home, home_of
from say.numbers import day
from say.provenance import Basis
from ui.state.choices import Choices


def home_in_use(choices: Choices) -> Home:
    """Return the group of one's own where that is asked for, else the chosen area; England and Wales where none is."""
    if choices.of_my_group and (group := own_group_of_one_level(choices.own_group)):
        return home_of(group, levels_of(group[0])[0])
    return home_of((choices.area or ENGLAND_AND_WALES,), choices.level)


def own_group_of_one_level(text: str) -> tuple[str, ...]:
    """Return the areas of the group, by the address, that stand at the level of its first; () where there is no group."""
    codes = tuple(text.split(".")) if text else ()
    return tuple(code for code in codes if levels_of(codes[0])[0] in levels_of(code))


def terms_of_everything(choices: Choices) -> Terms:
    """Return the date and the age of records that are chosen; whatever else is chosen elsewhere, all records count here."""
    return Terms(choices.on, choices.staleness_months)


def basis_of_everything(choices: Choices, basis: Basis) -> Basis:
    """Return the basis with what this screen asks: every kind of work, whatever is chosen on other screens."""
    risk = "any risk" if choices.risk_here == ANY else f"{choices.risk_here} risk"
    on = f"on {day(choices.on)}; records old after {choices.staleness_months} months"
    return replace(basis, asked=f"every kind of work at {risk}, each for its usual side; {on}")
