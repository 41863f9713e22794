"""Whose need the cohort measures: people who cause harm. Some interventions are for other people, whom nothing here counts."""

from coverage.ask import ANY, Ask
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import CAUSE_HARM


def counts_who_would_need(ask: Ask) -> bool:
    """Say whether the cohort counts the people whom an ask is about: nobody has estimated the need of people who are harmed."""
    counted = ask.intervention == ANY or INTERVENTIONS[ask.intervention].for_people_who_cause_harm
    return ask.side == CAUSE_HARM and counted
