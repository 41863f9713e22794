"""Whose need the cohort measures: people who cause harm. Some interventions are for other people, whom nothing here counts."""

from coverage.vocabulary import COMMUNITIES, INTERVENTIONS

FOR_OTHERS = ("victim_support", "by_and_for_support", "helpline", "prevention", "other")
"""For people who are harmed, for everybody, or not said for whom."""
OF_PEOPLE_WHO_CAUSE_HARM = tuple(key for key in INTERVENTIONS if key not in FOR_OTHERS)
COMMUNITIES_WHO_CAUSE_HARM = tuple(key for key in COMMUNITIES if key != "male_victims")
"""Communities that people who cause harm may belong to, so that work may be led by and for them; the rest are of victims."""
