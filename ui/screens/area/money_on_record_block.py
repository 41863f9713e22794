"""Money on record for the area: what it comes to, what stands beside, and each award with its source."""

from geo.home import Home
from say.coverage.money_by_area_words import AwardSaid
from say.coverage.money_on_record import MONEY, MONEY_HEADINGS
from say.text import as_text
from ui.frame.screen import Screen
from ui.parts.links import source_link
from ui.screens.area.reader_here import reader_here
from ui.state.language import said

OPEN = "open_money"


def show_money_on_record(s: Screen, home: Home) -> None:
    """Draw the money, folded away."""
    s.folded(MONEY, OPEN, lambda: _show(s, home))


def _show(s: Screen, home: Home) -> None:
    money = reader_here(s).money(home)
    s.say_together(money.sentences)
    if money.rows:
        head = "".join(f'<th scope="col">{as_text(said(name))}</th>' for name in MONEY_HEADINGS)
        s.html(
            f'<table class="atlas-kinds atlas-money"><caption>{as_text(f"{said(MONEY)}: {home.name}")}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{''.join(map(_row, money.rows))}</tbody></table>"
        )


def _row(one: AwardSaid) -> str:
    return (
        f'<tr><th scope="row">{as_text(one.years)}</th><td>{as_text(one.pounds)}</td>'
        f'<td><span dir="auto">{as_text(one.what)}</span></td><td>{source_link(one.source, one.url)}</td></tr>'
    )
