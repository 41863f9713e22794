"""The first line of the screen: the area's name and what it is."""

from geo.home import Home
from say.coverage.home_words import (
    commissioner_said,
    name_line,
)
from say.terms import ENGLISH, WELSH, terms
from say.text import as_text
from ui.frame.screen import Screen
from ui.parts.links import source_link
from ui.state.choices import Choices


def show_name_line(s: Screen, home: Home) -> None:
    """Draw the name; beside it the kind of area, its districts and people, who commissions, its name in the other language."""
    said = list(map(as_text, name_line(home)))
    said += [source_link(words, address) for words, address in commissioner_said(home)]
    if (welsh := terms(WELSH).said(home.name)) != home.name:
        other, name = (ENGLISH, home.name) if Choices.lang.now() == WELSH else (WELSH, welsh)
        said.append(f'<span lang="{other}">{as_text(name)}</span>')
    s.title(home.name)
    s.heading.html(f'<span class="atlas-beside-title">{" · ".join(said)}</span>')
