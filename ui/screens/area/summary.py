"""All that the screen says of an area, gathered once: for the screen, for a text to copy, and for files."""

from coverage.ask import ANY
from coverage.kind_rows import KindRows
from geo.home import Home
from say.coverage.area_summary import AreaSummary
from say.coverage.home_words import commissioner_said, name_line
from ui.cache.area import is_too_small, people_by_community, people_by_risk
from ui.frame.screen import Screen
from ui.screens.area.ending_block import ending_here
from ui.screens.area.name_line import HEADLINE_RISK, first_sentences
from ui.screens.area.questions_panel import questions_here
from ui.screens.area.start_panel import starts_to_show


def summary_of(s: Screen, home: Home, rows: KindRows, risk: str) -> AreaSummary:
    """Gather what is said of an area at a risk level."""
    need, of_risk = s.world.need, HEADLINE_RISK if risk == ANY else risk
    few = is_too_small(need, home)
    return AreaSummary(
        home=home,
        risk=risk,
        line=[*name_line(home), *(words for words, _ in commissioner_said(home))],
        sentences=first_sentences(s, home, rows, risk),
        rows=rows,
        starts=starts_to_show(s, rows),
        questions=questions_here(s, home, rows),
        ending=ending_here(s, home, risk),
        by_risk=None if few else people_by_risk(need, home.lads),
        by_community=None if few else people_by_community(need, home.lads, of_risk),
        of_risk=of_risk,
    )
