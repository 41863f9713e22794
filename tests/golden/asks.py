"""The asks of the golden tour: over both sides, interventions, risk levels, communities, levels, dates and directories."""

from dataclasses import dataclass
from datetime import date

from coverage.ask import Ask, Terms
from coverage.vocabulary import HARMED

TODAY, NEXT_APRIL = date(2026, 11, 22), date(2027, 4, 1)


@dataclass(frozen=True)
class Stop:
    """One ask, of which shipped directory, and at which level of areas."""

    ask: Ask
    level: str = "pfa"
    directory: str = "published"


def _ask(intervention: str = "any", risk: str = "any", community: str = "any", **terms: object) -> Ask:
    return Ask(risk, community, intervention, Terms(**{"on": TODAY, **terms}))  # type: ignore[arg-type]


_DRIVE = "high_risk_case_management"
STOPS = {
    "anything for people who cause harm": Stop(_ask()),
    "anything for people who are harmed": Stop(_ask(for_whom=HARMED)),
    "intensive work at high risk": Stop(_ask(_DRIVE, "high")),
    "intensive work at high risk next April, by district": Stop(_ask(_DRIVE, "high", on=NEXT_APRIL), "lad"),
    "groups at medium risk, by region": Stop(_ask("behaviour_change_group", "medium"), "region"),
    "early intervention at standard risk, old after a year, by county": Stop(
        _ask("early_intervention", "standard", staleness_months=12), "utla"
    ),
    "helplines for people who cause harm": Stop(_ask("helpline", for_whom="cause_harm")),
    "support led by and for Black and minoritised people": Stop(
        _ask("by_and_for_support", community="black_and_minoritised", by_and_for_only=True)
    ),
    "anything for LGBT+ people who are harmed, by county": Stop(_ask(community="lgbt", for_whom=HARMED), "utla"),
    "INVENTED: early intervention at standard risk": Stop(
        _ask("early_intervention", "standard"), directory="demonstration"
    ),
    "INVENTED: groups for deaf and disabled people next April": Stop(
        _ask("behaviour_change_group", community="deaf_and_disabled", on=NEXT_APRIL),
        directory="demonstration",
    ),
}
PRESET = "national_roll_out_2025_29"
PLAN = f"the plan {PRESET}"
