"""The choices that several addresses take, and what an ask is made of."""

from collections.abc import Mapping
from typing import Any

from coverage.ask import (
    ANY,
    COMMUNITY_AXIS,
    DEFAULT_STALENESS_MONTHS,
    INTERVENTION_AXIS,
    MOST_STALENESS_MONTHS,
    RISK_AXIS,
    USUAL,
    Ask,
    Terms,
)
from coverage.vocabulary import SIDES
from geo.any_map import find_on_any_map
from geo.levels import LEVELS
from server.api.choice import Choice, a_date, one_of, whole_number, yes_or_no

AREA = Choice(
    "area", "An area by its code or its name, current or retired.", {"type": "string"}, "E23000032", find_on_any_map
)
LEVEL = one_of("level", "The level of areas that is asked about.", LEVELS, "pfa")
RISK = one_of("risk", "The risk level of the case.", RISK_AXIS, "high", ANY)
COMMUNITY = one_of("community", "The community that provision is for.", COMMUNITY_AXIS, "deaf_and_disabled", ANY)
INTERVENTION = one_of("intervention", "The kind of work.", INTERVENTION_AXIS, "behaviour_change_group", ANY)
ON = a_date("on", "The day asked about.")
STALENESS_MONTHS = whole_number(
    "staleness_months",
    "A record that is older counts as possible at best.",
    (1, MOST_STALENESS_MONTHS),
    DEFAULT_STALENESS_MONTHS,
)
MOST_ROWS = 5000
LIMIT = whole_number("limit", "At most so many rows.", (1, MOST_ROWS), MOST_ROWS)
OFFSET = whole_number("offset", "The number of the first row; 0 is the first of all.", (0, 999_999), 0)
PAGE = (LIMIT, OFFSET)
"""The choices of every table: which rows of it."""
FOR_WHOM = one_of(
    "for_whom",
    "Whom services are for; usually as the kind of work has it.",
    (USUAL, *SIDES),
    next(iter(SIDES)),
    USUAL,
)
OF_EITHER_SIDE = (
    ON,
    STALENESS_MONTHS,
    yes_or_no("by_and_for_only", "Leave specialist strands of generic services out."),
    yes_or_no("quality_assured_only", "Leave out services that are not recorded as quality-assured."),
)
"""The terms of what is asked of either side alike."""
TERMS = (*OF_EITHER_SIDE, FOR_WHOM)
ASK = (RISK, COMMUNITY, INTERVENTION, *TERMS)
"""The choices that make an ask; each may be left out, and is then as the commands have it."""


def terms_of(asked: Mapping[str, Any]) -> Terms:
    """Return the terms on which records count."""
    return Terms(**{one.name: asked[one.name] for one in TERMS})


def ask_of(asked: Mapping[str, Any]) -> Ask:
    """Return what is asked of the record."""
    return Ask(asked[RISK.name], asked[COMMUNITY.name], asked[INTERVENTION.name], terms_of(asked))
