"""All that the screen says of an area, gathered once: for the screen, for a text to copy, and for files."""

from coverage.kind_rows import KindRows
from geo.home import Home
from say.coverage.area_gathered import AreaParts, risk_of_people
from say.coverage.area_summary import AreaSummary
from ui.cache.area import (
    communities_here,
    counts_at,
    missing_here,
    near,
    people_by_community,
    people_by_risk,
    records_here,
)
from ui.frame.screen import Screen
from ui.state.home_in_use import terms_of_everything


def summary_of(s: Screen, home: Home, rows: KindRows, risk: str) -> AreaSummary:
    """Gather what is said of an area at a risk level."""
    need, terms = s.world.need, terms_of_everything(s.choices)
    among = home.stands_among_others
    return AreaParts(
        home=home,
        risk=risk,
        on=s.choices.on,
        rows=rows,
        communities=communities_here(s.directory, terms, risk, home.lads),
        records=records_here(s.directory, terms, risk, home.lads),
        missing=missing_here(s.directory, terms, risk, home),
        by_risk=people_by_risk(need, home.lads),
        by_community=people_by_community(need, home.lads, risk_of_people(risk)),
        counts=counts_at(s.directory, terms, risk, home.level) if among else None,
        alike=near(need, home) if among and not home.parts else (),
        assumptions=need.assumptions,
    ).summary()
