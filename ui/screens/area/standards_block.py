"""The sector's standards in the force area: how each stands, and the record behind it. There is no score."""

from collections.abc import Iterable

from coverage.standards.evidence import Evidence
from coverage.standards.scorecard import Scored
from geo.areas import area_name
from geo.home import Home
from loaders.directory.directory_file import checks_as_csv
from say.coverage.standards_words import JUDGED, evidence_in_words, unknown_in_words, why
from say.terms import Terms
from say.text import as_text
from ui.frame.screen import Screen
from ui.parts.links import source_link
from ui.parts.status_box import verdict_box
from ui.parts.tables.checking_standards import ask_what_was_checked
from ui.parts.tables.remark_form import about_here
from ui.parts.when_open import show_popover
from ui.screens.area.reader_here import reader_here
from ui.state.language import said, terms_in_use

STANDARDS = "open_standards"
CHECKING = "standard_checked_here"
TITLE = "Standards of the sector"


def show_standards(s: Screen, home: Home) -> None:
    """Draw the scorecard, folded away; nothing for what lies in several force areas, which are judged one by one."""
    if len(home.forces) == 1:
        s.plain.folded(TITLE, STANDARDS, lambda: _show(s, home))


def _show(s: Screen, home: Home) -> None:
    code, card = home.forces[0], reader_here(s).card(home)
    if card is None:
        return
    s.say_quietly(f"{area_name(code)}: {unknown_in_words(card)} {JUDGED}")
    head = "".join(
        f'<th scope="col">{as_text(said(name))}</th>' for name in ("", "Standard asked for", "What it rests on")
    )
    body = "".join(map(_row, card.values()))
    s.html(
        f'{_letters(terms_in_use())}<table class="atlas-kinds atlas-standards"><caption>'
        f"{as_text(f'Standards in {area_name(code)}')}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )
    if s.directory.standards_checked:
        s.file(
            "Save what was checked (CSV)",
            lambda: checks_as_csv(s.directory).encode(),
            "standards_checked.csv",
            "text/csv",
        )
    show_popover(said("We checked a standard"), CHECKING, lambda: ask_what_was_checked(about_here(code)))


def _letters(terms: Terms) -> str:
    """Return what the letters stand for, in one line."""
    each = (f"{verdict_box(verdict)} {as_text(called.short)}" for verdict, called in terms.verdicts.items())
    return f'<p class="atlas-letters"><span role="group" aria-label="What the letters stand for">{" · ".join(each)}</span></p>'


def _row(scored: Scored) -> str:
    called = terms_in_use().verdicts[scored.verdict].short
    told = f"<strong>{as_text(called)}</strong> · {as_text(why(scored))}"
    return (
        f"<tr><td>{verdict_box(scored.verdict)}</td>"
        f'<th scope="row">{as_text(scored.standard.label)}</th>'
        f'<td><span dir="auto">{told}</span>{_behind(scored.evidence)}</td></tr>'
    )


def _behind(evidence: Iterable[Evidence]) -> str:
    """Return all that speaks of a standard, each with its source, folded; "" where nothing does."""
    items = "".join(
        f'<li><span dir="auto">{as_text(evidence_in_words(one))}</span> · {source_link("source", one.source_url)}</li>'
        for one in evidence
    )
    return f"<details><summary>{as_text(said('Records'))}</summary><ul>{items}</ul></details>" if items else ""
