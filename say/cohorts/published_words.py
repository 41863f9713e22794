"""What is published about how many people there are, in its source's words: said before any number of ours."""

from collections.abc import Mapping

from cohorts.assumptions.assumption import Assumption
from cohorts.model.communities import share_assumptions
from cohorts.model.for_whom import counts_who_would_need
from coverage.ask import ANY, Ask
from say.numbers import exact

_EXPERIENCED = "In England and Wales {figure} adults experience domestic abuse yearly, says {by}."
_OF_RISK = {
    "high": (
        "cohort_high",
        "At high risk there are {figure}, who cause harm in England and Wales, says {by}.",
        "",
    ),
    "medium": (
        "cohort_medium",
        "At medium risk there are {figure} who cause harm in England and Wales, says {by}.",
        "",
    ),
    "standard": (
        "adult_victims",
        _EXPERIENCED,
        "No figure is published for people who cause harm at standard risk.",
    ),
    ANY: ("adult_victims", _EXPERIENCED, "No figure is published for all people who cause harm."),
}
"""By risk level: the assumption that holds the figure, its sentence, and what is not published beside it."""
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
    key, words, not_published = _OF_RISK[ask.risk]
    said = [*_figure(assumptions[key], words), *filter(None, [not_published])]
    of_victims = "share_male_victims_high"
    if ask.community != ANY and of_victims in share_assumptions(ask.community, ask.risk):
        said += _figure(assumptions[of_victims], _OF_VICTIMS)
    return said


def _figure(one: Assumption, words: str) -> list[str]:
    said = [words.format(figure=one.as_published, by=one.said_by)]
    return [*said, f"You put {exact(one.value)} in place of that figure."] if one.changed else said
