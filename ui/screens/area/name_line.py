"""The first lines of the screen: the area's name and what it is, then three sentences."""

from coverage.ask import ANY
from coverage.kind_rows import KindRows
from coverage.vocabulary import NOT_LOCAL, STATUS_OF_KEY
from geo.home import Home
from say.coverage.home_words import (
    commissioner_said,
    estimate_of,
    name_line,
    not_on_record_sentence,
    on_record_sentence,
    people_sentence,
)
from say.terms import WELSH, terms
from say.text import as_text
from ui.cache.area import communities_here, is_too_small, people_by_risk
from ui.frame.screen import Screen
from ui.parts.links import source_link
from ui.state.home_in_use import terms_of_everything

HEADLINE_RISK = "high"
"""Whose number is said first where no risk level is chosen."""


def show_name_line(s: Screen, home: Home) -> None:
    """Draw the name and, beside it, the kind of area, its districts and people, who commissions, and its Welsh name."""
    said = list(map(as_text, name_line(home)))
    said += [source_link(words, address) for words, address in commissioner_said(home)]
    if (welsh := terms(WELSH).said(home.name)) != home.name:
        said.append(f'<span lang="cy">{as_text(welsh)}</span>')
    s.title(home.name)
    s.heading.html(f'<span class="atlas-beside-title">{" · ".join(said)}</span>')


def first_sentences(s: Screen, home: Home, rows: KindRows, risk: str) -> list[str]:
    """Say what is on record, what is not, and how many people a year cause harm."""
    found = communities_here(s.directory, terms_of_everything(s.choices), risk, home.lads)
    local = {key[0] for key, table in found.items() if STATUS_OF_KEY[str(table["status"].iloc[0])] > NOT_LOCAL}
    of_risk = HEADLINE_RISK if risk == ANY else risk
    cohort = estimate_of(people_by_risk(s.world.need, home.lads), of_risk, ANY)
    said = [
        on_record_sentence(home, rows, risk),
        not_on_record_sentence(rows, len({key[0] for key in found}) - len(local), risk),
        people_sentence(cohort, of_risk, is_too_small(s.world.need, home)),
    ]
    return [one for one in said if one]
