"""How big, for whom: people a year by risk level with their ranges as bars, and by community with what is made for them."""

import pandas as pd

from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS, SIDES, STATUS_OF_KEY
from geo.home import Home
from say.coverage.home_words import estimate_of
from say.estimate import Estimate, whole_people
from say.numbers import NOT_KNOWN
from say.text import as_text
from ui.cache.area import KeptAreaReader
from ui.frame.screen import Screen
from ui.parts.range_bar import range_bar
from ui.parts.status_box import status_box
from ui.screens.area.reader_here import reader_here
from ui.state.language import said

PEOPLE_BY_RISK = "People a year who cause harm: estimates, 80% range"
TOO_FEW = "Too few people live here for a figure."


def show_people(s: Screen, home: Home, risk: str) -> None:
    """Draw the three risk levels, then the communities at one of them."""
    reader = reader_here(s)
    if reader.is_too_small(home):
        s.plain.html(f'<p class="atlas-faint">{TOO_FEW}</p>')
    else:
        s.html(reader.written("people by risk", home, lambda: _by_risk(reader.people_by_risk(home.lads))))
    s.html(reader.written("people by community", home, lambda: _by_community(reader, home, risk)))


def _by_risk(people: pd.DataFrame) -> str:
    """Return a bar for each risk level, each on its own scale from nought, since they are of unlike size."""
    rows = []
    for risk in reversed(RISK_LEVELS):
        one = estimate_of(people, risk, ANY)
        rows.append(
            f'<tr><th scope="row">{as_text(said(risk.capitalize()))}</th>'
            f'<td class="atlas-number">{whole_people(one.central)}</td>'
            f"<td>{range_bar(one.low, one.central, one.high, one.high)}</td><td>{as_text(one.ends)}</td></tr>"
        )
    return (
        f'<table class="atlas-people"><caption>{as_text(said(PEOPLE_BY_RISK))}</caption>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )


def _by_community(reader: KeptAreaReader, home: Home, risk: str) -> str:
    of_risk = "high" if risk == ANY else risk
    people = reader.people_by_community(home.lads, of_risk)
    made, few = reader.communities(home.lads), reader.is_too_small(home)
    rows = []
    for key, community in COMMUNITIES.items():
        one = estimate_of(people, of_risk, key)
        boxes = "".join(f"<td>{_box(made[key, side])}</td>" for side in SIDES)
        rows.append(f'<tr><th scope="row">{as_text(said(community.label))}</th><td>{_said(one, few)}</td>{boxes}</tr>')
    caption = said(f"At {of_risk} risk, by community, and what is made for those who")
    columns = map(said, ("Community", "People", "cause harm", "are harmed"))
    head = "".join(f'<th scope="col">{as_text(name)}</th>' for name in columns)
    return (
        f'<table class="atlas-people"><caption>{as_text(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def _said(one: Estimate, few: bool) -> str:
    if few:
        return "too few"
    return f"<b>{whole_people(one.central)}</b> ({as_text(one.ends)})" if one.known else NOT_KNOWN


def _box(found: pd.DataFrame) -> str:
    row = found.iloc[0]
    return status_box(STATUS_OF_KEY[row["status"]], str(row["extent"]), float(row["share"]))
