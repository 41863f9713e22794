"""How minutes by car are made, drawn: folded away, filled once opened."""

from functools import partial

from say.minutes_by_car import (
    TITLE,
    held_out_table,
    how_it_held,
    how_minutes_are_read,
    lies_table,
    minutes_table,
    what_minutes_cannot_say,
)
from ui.frame.screen import Screen

OPEN = "open_minutes_by_car"


def show_minutes_by_car(s: Screen) -> None:
    """Draw the relation, how it held, where a straight line lies and what it cannot say."""
    s.plain.folded(TITLE, OPEN, partial(_show, s))


def _show(s: Screen) -> None:
    s.plain.bullets(how_minutes_are_read())
    s.plain.table(minutes_table(), "Minutes by car for some kilometres: the middle, and the range behind it")
    s.plain.bold("How it held where it had not seen")
    s.plain.bullets(how_it_held())
    s.plain.table(held_out_table(), "Each region left out, and the share of its journeys inside the range")
    s.plain.bold("Where a straight line lies")
    s.plain.say_quietly(
        "In these districts fewer than 60 journeys in 100 are inside. We take it that water, sands or hills lie between."
    )
    s.plain.table(lies_table(), "Districts where a straight line lies, and how many minutes it hides")
    s.plain.bold("What these minutes cannot say")
    s.plain.bullets(what_minutes_cannot_say())
