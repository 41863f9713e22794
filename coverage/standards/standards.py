"""The sector's standards, one record each: the one list of scorecards, plans, papers and files.

They are the asks of the documents in ``ASKED_IN``. Each is judged by records of services (``parts``), by published facts
(``facts``) and by what somebody with standing has checked.
"""

from coverage.communities import COMMUNITIES
from coverage.standards.standard import Part, Standard, of_harmed
from coverage.vocabulary import CAUSE_HARM, HARMED, RISK_LEVELS

ASKED_IN = {
    "call_to_action": "A domestic abuse perpetrator strategy for England and Wales: call to action",
    "further_action": "A call for further action (the Drive Partnership)",
    "vawg_response": "Drive Partnership response: consultation on the VAWG strategy",
    "community_study": "Study of responses to perpetrators (Bournemouth University, the Hampton Trust)",
}
"""The documents that ask, by key."""

_FURTHER = ("further_action",)
_REFERRAL = "Referral routes"


def _pathway(key: str, whence: str, asked_in: str, facts: tuple[str, ...], *parts: Part) -> Standard:
    return Standard(
        key=f"pathway_{key}", label=f"Way in from {whence}", asks=f"a clear pathway from {whence} into work",
        asked_in=("call_to_action", asked_in), parts=parts, beyond=f"referrals from {whence} to every kind of work",
        facts=(_REFERRAL, *facts),
    )  # fmt: skip


def _by_and_for(community: str) -> Standard:
    found = COMMUNITIES[community]
    sides = {HARMED: "people who are harmed"} | ({CAUSE_HARM: "people who cause harm"} if found.may_cause_harm else {})
    return Standard(
        key=f"by_and_for_{community}", label=f"By and for: {found.label}",
        asks=f"provision led by and for {found.in_a_sentence}", asked_in=("further_action", "vawg_response"),
        parts=tuple(Part(name, community=community, for_whom=side, by_and_for_only=True) for side, name in sides.items()),
        beyond="", facts=(),
    )  # fmt: skip


# fmt: off
STANDARDS = {
    one.key: one
    for one in (
        Standard(
            key="all_risk_levels", label="Every risk level covered",
            asks="work with people who cause harm at every risk level",
            asked_in=("further_action", "vawg_response"),
            parts=tuple(Part(label.lower(), risk=risk, for_whom=CAUSE_HARM) for risk, label in RISK_LEVELS.items()),
            beyond="", facts=("All risk levels commissioned",),
        ),
        Standard(
            key="perpetrator_forum", label="Multi-agency perpetrator forum",
            asks="a multi-agency forum about people who cause harm",
            asked_in=("call_to_action", "further_action"),
            parts=(Part("a panel", intervention="multi_agency_panel", for_whom=CAUSE_HARM),),
            beyond="", facts=("Multi-agency forum for perpetrators",),
        ),
        Standard(
            key="intensive_case_management", label="Intensive case management",
            asks="intensive case management with the most harmful",
            asked_in=("vawg_response", "further_action"),
            parts=(Part("intensive work", intervention="high_risk_case_management"),),
            beyond="", facts=(),
        ),
        Standard(
            key="diversion", label="Diversion at first offence",
            asks="diversion at a first offence, such as a conditional caution", asked_in=("community_study",),
            parts=(Part("conditional cautions", intervention="conditional_caution"),),
            beyond="", facts=(),
        ),
        Standard(
            key="quality_assured", label="Behaviour change, quality-assured",
            asks="behaviour change work to the Respect or the Home Office standards",
            asked_in=("further_action", "vawg_response"),
            parts=(
                Part("behaviour change groups", intervention="behaviour_change_group"),
                Part("quality assurance", intervention="behaviour_change_group", quality_assured_only=True),
            ),
            beyond="",
            facts=("Respect accreditation or standards", "Welsh Government perpetrator service standards"),
        ),
        Standard(
            key="victim_support_alongside", label="Victim support alongside",
            asks="support for victims funded beside the work", asked_in=("further_action", "vawg_response"),
            parts=(of_harmed("victim support", "victim_support"),),
            beyond="that it stands beside the work with people who cause harm", facts=("Parallel victim support",),
        ),
        *map(_by_and_for, COMMUNITIES),
        Standard(
            key="young_people", label="Young people", asks="work with young people who harm",
            asked_in=("further_action", "vawg_response"),
            parts=(Part("work with young people", intervention="young_people"),), beyond="", facts=(),
        ),
        Standard(
            key="whole_family", label="Whole family", asks="whole-family work", asked_in=("call_to_action", "community_study"),
            parts=(Part("whole-family work", intervention="whole_family", for_whom=CAUSE_HARM),), beyond="", facts=(),
        ),
        _pathway("police", "the police", "further_action", (), Part("conditional cautions", intervention="conditional_caution")),
        _pathway(
            "probation", "probation", "further_action", (),
            Part("probation programmes", intervention="probation_programme", national_counts=True),
        ),
        _pathway("childrens_services", "children's services", "further_action", ()),
        _pathway("health", "health", "community_study", ("IRIS (GP training and referral)",)),
        _pathway(
            "housing", "housing", "further_action", ("DAHA accreditation",),
            Part("a housing pathway", intervention="housing_pathway"),
        ),
        _pathway("courts", "the courts", "further_action", ("Specialist domestic abuse court", "DAPO pilot area")),
        _pathway("self_referral", "self-referral", "community_study", ()),
        Standard(
            key="coordinated_response", label="Coordinator and coordinated response",
            asks="a domestic abuse coordinator and a coordinated community response", asked_in=("community_study",),
            parts=(), beyond="a coordinator and a coordinated community response",
            facts=("Domestic abuse strategy", "Perpetrator strategy", "Joint commissioning"),
        ),
        Standard(
            key="contract_terms", label="Contracts of three years, indexed",
            asks="contracts of three years or more that rise with prices", asked_in=_FURTHER,
            parts=(), beyond="the terms of every contract", facts=("Contract length",),
        ),
        Standard(
            key="evaluation", label="Evaluation funded", asks="money for evaluation",
            asked_in=("further_action", "vawg_response"),
            parts=(), beyond="money for evaluation", facts=("Independent evaluation",),
        ),
        Standard(
            key="workforce", label="Workforce funded", asks="money for the workforce and its training",
            asked_in=("call_to_action", "further_action", "vawg_response"),
            parts=(), beyond="money for the workforce", facts=("Police training",),
        ),
    )
}
"""By key, in the order of screens and files."""
# fmt: on

OF_NO_STANDARD = {
    "Police and crime plan": "a plan of the commissioner, not a response",
    "Raneem's Law (specialists in the 999 control room)": "an answer to people who are harmed, asked for by no standard here",
    "Funding secured to": "until when money is known: said with the record",
    "Gap in provision": "what was so in a year that is over",
    "Victim funding cut reported": "a change of money",
    "Victim needs assessment": "an assessment, not provision",
    "Contract value": "a sum of money",
    "Victim funding reported": "a sum of money",
}
"""Words of ``data/facts/standards.csv`` that speak of no standard, each with the reason."""
