"""How far people are from a place: shares within 20, 40 and 60 minutes as bars with their ranges, for each side by itself."""

from collections.abc import Sequence

from cohorts.answers.access_here import judged_by
from coverage.distance.how_far import HowFar
from coverage.distance.places_to_visit import any_place
from geo.home import Home
from say.distance.area_distance import HOW_FAR_IT_IS, NOT_KNOWN_AT_ALL, minutes_of, rest_in_words, side_named
from say.distance.distance_words import AT_LEAST, distance_sentences
from say.distance.verdict_words import ROOM_OF_ANY, judged_in_words, shares_in_words
from say.estimate import PER_CENT, Estimate
from say.text import as_text, lower
from ui.cache.access import verdicts_of
from ui.frame.screen import Screen
from ui.parts.range_bar import range_bar
from ui.screens.area.reader_here import reader_here

OPEN = "open_distance"


def show_distance(s: Screen, home: Home) -> None:
    """Draw it folded away; one line where the directory has no place that may be shown."""
    if any_place(s.directory):
        s.folded(HOW_FAR_IT_IS, OPEN, lambda: _show(s, home))
    else:
        s.say_quietly(NOT_KNOWN_AT_ALL)


def _show(s: Screen, home: Home) -> None:
    far = reader_here(s).far(home.lads)
    s.html("".join(_side(side, one) for side, one in far.items()))
    s.plain.say_quietly(" ".join(minutes_of(far)))
    _say_access(s, home, [side for side, one in far.items() if one.known])


def _say_access(s: Screen, home: Home, sides: Sequence[str]) -> None:
    """Say for each side what near places come to: reach is whom a service takes, access is whether one can get there."""
    reader = reader_here(s)
    for side in sides:
        shares = verdicts_of(reader.directory, reader.any_work(side), reader.need, home.lads)
        s.text(" ".join([f"Access {lower(side_named(side))}.", *shares_in_words(shares)]))
    s.plain.say_quietly(" ".join([*judged_in_words(judged_by(reader.need.assumptions)), ROOM_OF_ANY]))


def _side(side: str, far: HowFar) -> str:
    """Return the bars of one side, and below them the median and what is known of services; in words where nothing is."""
    rest = "".join(f'<p class="atlas-faint">{as_text(words)}</p>' for words in rest_in_words(far))
    if not far.known:
        return (
            f'<p class="atlas-faint">{as_text(distance_sentences(far, side_named(side), invented=False)[0])}</p>{rest}'
        )
    rows = "".join(
        f'<tr><th scope="row">{minutes} minutes</th>'
        f'<td class="atlas-number">{as_text(AT_LEAST * far.is_least)}{PER_CENT.said(share.central)}</td>'
        f"<td>{range_bar(*share, 1.0)}</td><td>{as_text(Estimate(*share, PER_CENT).ends)}</td></tr>"
        for minutes, share in far.within.items()
    )
    caption = f"{side_named(side)}: share of people within so many minutes by car of the nearest place"
    return f'<table class="atlas-people"><caption>{as_text(caption)}</caption><tbody>{rows}</tbody></table>{rest}'
