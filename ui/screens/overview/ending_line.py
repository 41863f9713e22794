"""How many services end soon, in one line that opens the list of them."""

from urllib.parse import urlencode

from coverage.ask import ANY
from geo.areas import ENGLAND_AND_WALES
from geo.home import home_of
from say.coverage.ending_words import ends_before_april
from say.text import as_text
from ui.frame.screen import Screen
from ui.screens.area.ending_block import ENDS, ending_here
from ui.state.address import address_as_written
from ui.state.choice_readers import WHOLE_COUNTRY
from ui.state.choices import Choices, next_financial_year


def show_ending_line(s: Screen) -> None:
    """Draw the line; nothing where no record says that it ends within 12 months."""
    ending = ending_here(s, home_of((ENGLAND_AND_WALES,), "pfa"), ANY)
    if said := ends_before_april(ending, next_financial_year(s.choices.on)):
        to = {Choices.area_or_all.key: WHOLE_COUNTRY, Choices.level.key: "pfa", Choices.risk_here.key: ANY}
        address = f"area?{urlencode(address_as_written() | to)}#{ENDS}"
        s.html(f'<a class="atlas-go" href="{as_text(address)}">{as_text(said)}</a>')
