"""Where does every figure come from, how is it made, and what is not known? Made from the registers."""

from functools import partial

from loaders.directory.shipped import published_directory
from loaders.sources_register import published_corrections, published_history
from say.glossary import as_listed, glossary
from ui.frame.screen import Screen
from ui.parts.method.how_made import TOPICS, show_method
from ui.parts.method.register_of_sources import show_sources
from ui.screens.sources_and_method.every_record import show_directory_records, show_unplaced_records
from ui.screens.sources_and_method.evidence_block import show_evidence
from ui.screens.sources_and_method.minutes_block import show_minutes_by_car


def draw_sources_and_method(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    s.title("Sources and method")
    s.plain.say(
        "Every figure here comes from a source below, by a rule below. What no source says is shown as not known."
    )

    show_method(TOPICS)
    show_minutes_by_car(s)

    show_evidence(s)

    s.plain.header("Words")
    s.plain.headed_bullets({as_listed(term): term.means for term in glossary()})

    s.header("Every record of the directory in use")
    show_directory_records(s)

    s.header("Records that are on no map")
    s.plain.say_quietly("These count, but do not say which area they serve.")
    show_unplaced_records(s)

    s.plain.header("How a published source was read differently, and why")
    s.plain.say_quietly(
        "What a record says beyond its newest source, or says less than it, stands here with the reason."
    )
    made = published_directory()
    s.plain.kept_table(
        made, partial(published_corrections), "How published facts were read differently: record, column, value, why"
    )

    s.plain.header("Every published fact, and the record it belongs to")
    s.plain.say_quietly(
        "A service is one record; older facts on it are folded in. A fact that makes no record says why."
    )
    alt = "Every published fact: its record, what it adds, its date and its source"
    s.plain.kept_table(made, partial(published_history), alt)

    s.plain.header("Sources")
    show_sources()
