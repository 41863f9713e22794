"""What is asked about, in words that fit any sentence: an intervention, whom it is for, at which risk, for which community.

Every phrase says for which side it is where an intervention may be for either, so that work with people who cause harm and
support for people who are harmed are never taken for each other.
"""

from coverage.ask import ANY, Ask
from coverage.vocabulary import CAUSE_HARM, HARMED

COMMUNITY_IN_A_SENTENCE = {
    "black_and_minoritised": "Black and minoritised communities",
    "lgbt": "LGBT+ communities",
    "deaf_and_disabled": "deaf and disabled people",
    "migrant": "migrant communities",
    "older": "older people",
    "young_people": "young people",
    "faith": "faith communities",
    "male_victims": "male victims",
}
MOST_WORDS = 28
"""More words than these, with a mark of invented data before them, are two sentences."""
_HARM_TO_MEN = "people whose victims are men"
_INTERVENTION = {
    ANY: {
        CAUSE_HARM: "any work with people who cause harm",
        HARMED: "any support for people who are harmed",
    },
    "early_intervention": {CAUSE_HARM: "early intervention"},
    "conditional_caution": {CAUSE_HARM: "conditional cautions"},
    "behaviour_change_group": {CAUSE_HARM: "behaviour change groups"},
    "high_risk_case_management": {CAUSE_HARM: "intensive work"},
    "multi_agency_panel": {
        CAUSE_HARM: "multi-agency panels about people who cause harm",
        HARMED: "multi-agency panels about people who are harmed",
    },
    "probation_programme": {CAUSE_HARM: "probation programmes"},
    "young_people": {CAUSE_HARM: "work with young people who harm"},
    "whole_family": {
        CAUSE_HARM: "whole-family work with people who cause harm",
        HARMED: "whole-family support for people who are harmed",
    },
    "housing_pathway": {CAUSE_HARM: "housing pathways"},
    "helpline": {
        CAUSE_HARM: "helplines for people who cause harm",
        HARMED: "helplines for people who are harmed",
    },
    "prevention": {
        CAUSE_HARM: "prevention with people who may cause harm",
        HARMED: "prevention with people who may be harmed",
    },
    "victim_support": {HARMED: "victim support"},
    "by_and_for_support": {
        CAUSE_HARM: "by-and-for support for people who cause harm",
        HARMED: "by-and-for support for people who are harmed",
    },
    "other": {
        CAUSE_HARM: "other work with people who cause harm",
        HARMED: "other support for people who are harmed",
    },
}


def kind_of_work(ask: Ask) -> str:
    """Say the intervention alone, for its side: "helplines for people who are harmed"."""
    if ask.intervention == "high_risk_case_management" and ask.risk in (ANY, "high"):
        return "intensive work with high-risk perpetrators"
    return _INTERVENTION[ask.intervention][ask.side]


def subject(ask: Ask) -> str:
    """Say what is asked about: "conditional cautions at standard risk, made for LGBT+ communities"."""
    says_its_risk = (ask.intervention, ask.risk) == ("high_risk_case_management", "high")
    risk = "" if ask.risk == ANY or says_its_risk else f" at {ask.risk} risk"
    assured = ", quality-assured" if ask.terms.quality_assured_only else ""
    return f"{kind_of_work(ask)}{risk}{_made_for(ask)}{assured}"


def _made_for(ask: Ask) -> str:
    if ask.terms.by_and_for_only:
        return f", led by and for {'a community' if ask.community == ANY else _community(ask)}"
    return "" if ask.community == ANY else f", made for {_community(ask)}"


def _community(ask: Ask) -> str:
    """Name a community as the people whom an intervention is for."""
    if ask.community == "male_victims" and ask.side == CAUSE_HARM:
        return _HARM_TO_MEN
    return COMMUNITY_IN_A_SENTENCE[ask.community]


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


def with_capital(words: str) -> str:
    """Begin a sentence with a phrase."""
    return words[:1].upper() + words[1:]
