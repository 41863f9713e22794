"""What is published about how many people there are, in its source's words: said before any number of ours."""

from collections.abc import Mapping

from cohorts.assumptions.assumption import Assumption
from cohorts.model.communities import share_assumptions
from cohorts.model.for_whom import counts_who_would_need
from coverage.ask import ANY, Ask
from say.numbers import exact

_OF_RISK = {
    "high": "At high risk there are {figure}, who cause harm in England and Wales, says {by}.",
    "medium": "At medium risk there are {figure} who cause harm in England and Wales, says {by}.",
    "standard": "In England and Wales {figure} adults experienced domestic abuse in a year, says {by}.",
    ANY: "In England and Wales {figure} adults experienced domestic abuse in a year, says {by}.",
}
_KEY_OF_RISK = {
    "high": "cohort_high",
    "medium": "cohort_medium",
    "standard": "adult_victims",
    ANY: "adult_victims",
}
_NOT_PUBLISHED = {
    "standard": "No figure is published for people who cause harm at standard risk.",
    ANY: "No figure is published for all people who cause harm.",
}
_OF_VICTIMS = "Of victims whose case was heard by a MARAC {figure} are men, says {by}."


def published_figures(assumptions: Mapping[str, Assumption], ask: Ask) -> list[str]:
    """Say the national figures that are published for an ask, each as published, with its publisher and year.

    Parameters
    ----------
    assumptions
        Those in use. Where the user has put another number in its place, the published one is said and then theirs.
    ask
        Risk and community.

    Returns
    -------
    list of str
        Sentences, none with a number of ours; none at all where the cohort does not count the people asked about.
    """
    if not counts_who_would_need(ask):
        return []
    said = _figure(assumptions[_KEY_OF_RISK[ask.risk]], _OF_RISK[ask.risk])
    if ask.risk in _NOT_PUBLISHED:
        said.append(_NOT_PUBLISHED[ask.risk])
    of_victims = "share_male_victims_high"
    if ask.community != ANY and of_victims in share_assumptions(ask.community, ask.risk):
        said += _figure(assumptions[of_victims], _OF_VICTIMS)
    return said


def _figure(one: Assumption, words: str) -> list[str]:
    said = [words.format(figure=one.as_published, by=one.said_by)]
    return [*said, f"You put {exact(one.value)} in place of that figure."] if one.changed else said
