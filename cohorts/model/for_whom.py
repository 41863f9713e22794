"""Whose need the cohort measures: people who cause harm. Some interventions are for other people, whom nothing here counts."""

from coverage.ask import Ask
from coverage.vocabulary import CAUSE_HARM, COMMUNITIES, USUAL_SIDE

FOR_OTHERS = tuple(key for key, side in USUAL_SIDE.items() if side != CAUSE_HARM)
"""For people who are harmed, for everybody, or not said for whom."""
OF_PEOPLE_WHO_CAUSE_HARM = tuple(key for key, side in USUAL_SIDE.items() if side == CAUSE_HARM)
COMMUNITIES_WHO_CAUSE_HARM = tuple(key for key in COMMUNITIES if key != "male_victims")
"""Communities that people who cause harm may belong to, so that work may be led by and for them; the rest are of victims."""


def counts_who_would_need(ask: Ask) -> bool:
    """Say whether the cohort counts the people whom an ask is about: nobody has estimated the need of people who are harmed."""
    return ask.side == CAUSE_HARM and ask.intervention not in FOR_OTHERS
