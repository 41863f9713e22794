"""A row of squares for each kind of work: one square for each force area, the surest first."""

from dataclasses import replace
from urllib.parse import urlencode

from coverage.ask import ANY, USUAL, Ask
from coverage.interventions import INTERVENTIONS
from coverage.kind_tally import KindTally, kind_tally
from geo.areas import area_table
from say.coverage.led_by_words import BY_AND_FOR
from say.coverage.overview_words import risk_counted_at, tally_in_words
from say.text import as_text
from ui.cache.area import KeptAreaReader
from ui.frame.screen import Screen
from ui.parts.led_by_line import tally_of
from ui.state.address import address_as_written
from ui.state.choices import Choices

_PICKED = "atlas-tally-picked"


def show_kind_squares(s: Screen) -> None:
    """Draw the kinds with their squares, at the risk level chosen; each leads to the map of its kind."""
    terms, risk = s.choices.ask.terms, s.choices.risk
    reader = KeptAreaReader(s.directory, terms, s.world.need, risk)
    tallies = {kind: kind_tally(best) for kind, best in reader.kinds_at("pfa").items()}
    by_and_for = Ask(risk, ANY, BY_AND_FOR, replace(terms, for_whom=USUAL))
    led = tally_of(s.directory, by_and_for, "pfa", area_table("pfa").index, led_by_it=True)
    rows = "".join(_row(kind, found, kind == s.choices.intervention) for kind, found in tallies.items())
    counted = f"Force areas with a local record {risk_counted_at(s.choices.risk)}, for any community"
    colours = "dark is current, lighter old or unclear, half filled in part"
    caption = f"{counted}: {colours}. By-and-for support is led by its community in {led.on_record}."
    head = "<th>Kind of work</th><th>Squares</th><th>On record</th>"
    s.html(
        f'<table class="atlas-tally"><caption>{as_text(caption)}</caption>'
        f'<thead class="atlas-unseen"><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(kind: str, found: KindTally, picked: bool) -> str:
    asked = {Choices.intervention.key: kind, Choices.community.key: ANY, Choices.for_whom.key: USUAL}
    to = urlencode(address_as_written() | asked)
    return (
        f'<tr class="{_PICKED if picked else ""}"><th scope="row"><a class="atlas-go" href="coverage_map?{as_text(to)}">'
        f"{as_text(INTERVENTIONS[kind].short)}</a></th>"
        f'<td>{_squares(found)}</td><td title="{as_text(tally_in_words(found))}">{found.on_record}'
        f'<span class="atlas-unseen">: {as_text(tally_in_words(found))}</span></td></tr>'
    )


def _squares(found: KindTally) -> str:
    """Draw the squares as one strip, cut up by its style: the words beside it say the same."""
    parts = (
        (found.current, "current"),
        (found.current_in_part, "current atlas-tally-part"),
        (found.unsure, "unsure"),
        (found.unsure_in_part, "unsure atlas-tally-part"),
    )
    strips = "".join(
        f'<i class="atlas-tally-{look}" style="width:{areas / found.areas:.4%}"></i>' for areas, look in parts if areas
    )
    return f'<div class="atlas-tally-strip" aria-hidden="true" style="--areas:{found.areas}">{strips}</div>'
