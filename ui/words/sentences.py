"""What the screens say in words, before any chart: short sentences that can be quoted with their caveat."""

from datetime import date

import pandas as pd

from cohorts.for_whom import OF_PEOPLE_WHO_CAUSE_HARM
from coverage.ask import ANY, Ask
from coverage.headline import areas_by_best_status
from coverage.vocabulary import COMMUNITIES, INTERVENTIONS, LEVELS, RISK_LEVELS, Status
from ui.words.format import day, listing

NOT_NOTHING = "which is not the same as nothing there"
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
_HARM_TO_MEN = "people whose victims are men"


def subject(ask: Ask) -> str:
    """Say what is asked about: "conditional cautions for standard risk, for LGBT+ communities"."""
    kind = (
        "provision of any kind" if ask.intervention == ANY else _lower_first(INTERVENTIONS[ask.intervention])
    )
    says_its_risk = (ask.intervention, ask.risk) == ("high_risk_case_management", "high")
    risk = "" if ask.risk == ANY or says_its_risk else f" for {ask.risk} risk"
    community = "" if ask.community == ANY else f" for {_community(ask)}"
    led = ", led by the community only" if ask.terms.by_and_for_only else ""
    assured = ", quality-assured only" if ask.terms.quality_assured_only else ""
    return f"{kind}{risk}{community}{led}{assured}"


def _community(ask: Ask) -> str:
    """Name a community as the people whom an intervention is for."""
    if ask.community == "male_victims" and ask.intervention in OF_PEOPLE_WHO_CAUSE_HARM:
        return _HARM_TO_MEN
    return COMMUNITY_IN_A_SENTENCE[ask.community]


def _lower_first(words: str) -> str:
    return words if words[1:2].isupper() else words[0].lower() + words[1:]


def national_sentence(table: pd.DataFrame, ask: Ask, level: str, directory: str) -> str:
    """Say how many areas have what, each counted once by the best that holds in any of its districts."""
    found = areas_by_best_status(table)
    parts = [_served_in_words(found[Status.SERVED], f"{len(table)} {LEVELS[level].lower()}", level)]
    if found[Status.POSSIBLE]:
        more = " more" if found[Status.SERVED] else ""
        parts.append(f"perhaps in {found[Status.POSSIBLE]}{more}, where the record is old or unclear")
    if found[Status.WIDER_ONLY]:
        parts.append(f"only from a region, the nation or remotely in {found[Status.WIDER_ONLY]}")
    if found[Status.NOT_FOR_THEM]:
        parts.append(f"in {found[Status.NOT_FOR_THEM]} services reach, none recorded for these people")
    if found[Status.CONFIRMED_NONE]:
        parts.append(f"in {found[Status.CONFIRMED_NONE]} it is confirmed that there is none")
    if found[Status.NO_RECORD]:
        parts.append(f"in {found[Status.NO_RECORD]} nothing is listed, {NOT_NOTHING}")
    shows = "shows" if ask.terms.on <= date.today() else "will show, if nothing is updated until then,"
    return f"On {day(ask.terms.on)} {directory} {shows} {subject(ask)} {'; '.join(parts)}."


def _served_in_words(served: int, areas: str, level: str) -> str:
    if not served:
        return f"on a current local record in none of {areas}"
    where = "" if level == "lad" else ", in at least one district of each"
    return f"in {served} of {areas}{where}"


def gaps_sentence(table: pd.DataFrame, ask: Ask, level: str) -> str:
    """Say in how many areas a current record states each risk level, and for which communities there is one at all."""
    served = {word: int(table[f"{word}_served"].sum()) for word in (*RISK_LEVELS, *COMMUNITIES)}
    kind = (
        "provision of any kind" if ask.intervention == ANY else _lower_first(INTERVENTIONS[ask.intervention])
    )
    risk = listing(f"{word} risk in {served[word] or 'none'}" for word in RISK_LEVELS)
    some = [f"{label} in {served[word]}" for word, label in COMMUNITIES.items() if served[word]]
    none = [label for word, label in COMMUNITIES.items() if not served[word]]
    communities = (
        f"For communities: {listing(some)}; none for {listing(none)}" if some and none else listing(some)
    )
    return (
        f"Of {len(table)} {LEVELS[level].lower()}, a current local record of {kind} states {risk}"
        f"{'' if level == 'lad' else ', at least in part'}. "
        f"{communities or 'No area has one made for any community'}. "
        "The rest is old, unclear, wider or not listed, which is not the same as nothing there."
    )


def points_in_words(points: int) -> str:
    """Say what the dots on the map are, and that there are none where no record gives a place that may be shown."""
    if not points:
        return (
            "No record behind this answer gives a place that may be shown, so there are no dots on the map."
        )
    return "Black dots are places where a service can be visited. A service whose place is confidential has none."
