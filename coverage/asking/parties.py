"""Who would know: the kinds of office that can be asked, and which of them knows of which kind of work."""

from dataclasses import dataclass

COMMISSIONER, POLICE, COUNCIL, PROVIDER = "commissioner", "police", "council", "provider"
PROBATION, CHILDRENS_SERVICES, HEALTH = "probation", "childrens_services", "health"
HOUSING, COURTS = "housing", "courts"


@dataclass(frozen=True)
class Party:
    """One kind of office that can be asked.

    Attributes
    ----------
    key, label
        As files hold it, and as screens show it.
    level
        The level of the areas that such an office serves: a key of ``geo.levels.LEVELS``.
    is_public_authority
        Whether the Freedom of Information Act 2000 covers it.
    """

    key: str
    label: str
    level: str
    is_public_authority: bool


# fmt: off
PARTIES = {
    one.key: one
    for one in (
        Party(COMMISSIONER, "Commissioner's office", "pfa", is_public_authority=True),
        Party(POLICE, "Police", "pfa", is_public_authority=True),
        Party(COUNCIL, "Council, lead for domestic abuse", "utla", is_public_authority=True),
        Party(CHILDRENS_SERVICES, "Children's services", "utla", is_public_authority=True),
        Party(HOUSING, "Housing", "lad", is_public_authority=True),
        Party(PROBATION, "Probation", "pfa", is_public_authority=True),
        Party(HEALTH, "Health", "pfa", is_public_authority=True),
        Party(COURTS, "Courts", "pfa", is_public_authority=True),
        Party(PROVIDER, "Provider of a service", "pfa", is_public_authority=False),
    )
}
"""By key, in the order in which screens offer them."""
# fmt: on

COMMISSIONS = (COMMISSIONER, COUNCIL)
"""Who would know of work that nobody else gives or calls."""
_OF_KIND = {
    "early_intervention": COMMISSIONS,
    "conditional_caution": (POLICE, COMMISSIONER),
    "behaviour_change_group": COMMISSIONS,
    "high_risk_case_management": (*COMMISSIONS, POLICE),
    "multi_agency_panel": (POLICE, *COMMISSIONS),
    "probation_programme": (PROBATION, COMMISSIONER),
    "young_people": (*COMMISSIONS, CHILDRENS_SERVICES),
    "whole_family": (*COMMISSIONS, CHILDRENS_SERVICES),
    "housing_pathway": (*COMMISSIONS, HOUSING),
    "helpline": COMMISSIONS,
    "prevention": COMMISSIONS,
    "victim_support": COMMISSIONS,
    "by_and_for_support": COMMISSIONS,
    "other": COMMISSIONS,
}
OF_BEDS = (COUNCIL, COMMISSIONER)
"""Councils must see to support in safe accommodation (Domestic Abuse Act 2021, Part 4)."""


def who_knows_of(kind: str) -> tuple[str, ...]:
    """Return the keys of who would know of a kind of work, the likeliest first."""
    return _OF_KIND[kind]
