"""What is asked about, in words that fit any sentence: an intervention, whom it is for, at which risk, for which community.

Every phrase says for which side it is where an intervention may be for either, so that work with people who cause harm and
support for people who are harmed are never taken for each other.
"""

from coverage.ask import ANY, Ask
from coverage.communities import COMMUNITIES
from coverage.interventions import ANY_WORK, INTERVENTIONS
from coverage.vocabulary import CAUSE_HARM
from say.text import with_capital

MOST_WORDS = 28
"""More words than these, with a mark of invented data before them, are two sentences."""


def kind_of_work(ask: Ask) -> str:
    """Say the intervention alone, for its side: "helplines for people who are harmed"."""
    if ask.intervention == ANY:
        return ANY_WORK[ask.side]
    one = INTERVENTIONS[ask.intervention]
    names_risk = one.named_risk and ask.risk in (ANY, one.named_risk)
    return one.alone if names_risk else one.in_a_sentence[ask.side]


def subject(ask: Ask) -> str:
    """Say what is asked about: "conditional cautions at standard risk, made for LGBT+ communities"."""
    return f"{kind_of_work(ask)}{whom_it_is_for(ask)}"


def whom_it_is_for(ask: Ask) -> str:
    """Say what is asked about but for the kind of work: " at standard risk, made for LGBT+ communities"; "" for everybody."""
    says_its_risk = ask.intervention != ANY and INTERVENTIONS[ask.intervention].named_risk == ask.risk
    risk = "" if ask.risk == ANY or says_its_risk else f" at {ask.risk} risk"
    assured = ", quality-assured" if ask.terms.quality_assured_only else ""
    return f"{risk}{_made_for(ask)}{assured}"


def _made_for(ask: Ask) -> str:
    if ask.terms.by_and_for_only:
        return f", led by and for {'a community' if ask.community == ANY else _community(ask)}"
    return "" if ask.community == ANY else f", made for {_community(ask)}"


def _community(ask: Ask) -> str:
    """Name a community as the people whom an intervention is for."""
    if ask.side == CAUSE_HARM:
        return COMMUNITIES[ask.community].harm_in_a_sentence
    return COMMUNITIES[ask.community].in_a_sentence


def said_of(ask: Ask, said: str, place: str = "") -> str:
    """Say something of what is asked about, and where: in one sentence, or where that grows long, what is asked about first.

    Examples
    --------
    >>> said_of(Ask("high", intervention="helpline"), "served", "Kent")
    'In Kent, helplines for people who are harmed at high risk: served.'
    """
    about = f"In {place}, {subject(ask)}" if place else with_capital(subject(ask))
    if len(f"{about}: {said}".split()) <= MOST_WORDS:
        return f"{about}: {said}."
    return f"This is about {subject(ask)}. {f'In {place}: {said}' if place else with_capital(said)}."


def place_in_words(area: str) -> str:
    """Name an area inside a sentence: a force area that is called by its police is "the Metropolitan Police area"."""
    return f"the {area} area" if area.endswith("Police") else area
