"""The answer of a table on the map that is shown, kept; and a place to draw on that says what it rests on."""

from say.answers import Answer
from say.provenance import Basis
from ui.cache.recut import ask_that_counts, recut_onto, recut_onto_own
from ui.frame.screen import Screen
from ui.screens.other_boundaries.map_choice import is_own, word_of_map
from ui.screens.other_boundaries.map_shown import MapShown
from ui.state.choices import Choices


def answer_here(s: Screen, shown: MapShown, table: str) -> Answer:
    """Return a table of ``TABLES`` on the map that is shown."""
    ask, assumptions = ask_that_counts(table, s.choices.ask), s.basis.assumptions
    if is_own():
        return recut_onto_own(s.world, assumptions, ask, shown.target, group_shown(shown), table)
    return recut_onto(s.world, assumptions, ask, word_of_map(), Choices.onto_level.now(), table)


def group_shown(shown: MapShown) -> str:
    """Return the areas and the names of the group that is shown as a map; "" where none is."""
    return " ".join((Choices.own_group.now(), *shown.target.names.values())) if Choices.onto.now() == "group" else ""


def on_answer(s: Screen, answer: Answer) -> Screen:
    """Return the screen for what rests on an answer."""
    _, about = answer
    basis = Basis(about.directory, about.edition, about.invented, about.asked, about.assumptions)
    return s.on(basis, None if is_own() else s.owner)
