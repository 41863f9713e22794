"""The kinds of work that the field knows, one record each: what it is called, and whom it is for.

Work with people who cause harm and support for people who are harmed never answer for each other, so every record says its sides,
and every phrase says which is meant where a kind of work may be for either.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from coverage.vocabulary import CAUSE_HARM, HARMED, RISK_LEVELS, SIDES


@dataclass(frozen=True)
class Intervention:
    """One kind of work. No field has a default: one that is left out stops the import.

    Attributes
    ----------
    key, label
        As files hold it, and as screens show it.
    short
        The same where there is little room: above a column.
    alone
        What it is called in a sentence that has said whom it is for.
    in_a_sentence
        By side, each side that some services of the kind are for: what it is called. With two, the user may say which is meant.
    usual_side
        Whom it is for where its record does not say: one of those, or "" where nobody can tell.
    named_risk
        The risk level that its label names; "" where it names none.
    step
        Its place in the order of a response, in which kinds stand side by side: from preventing to helping afterwards.
    usually_national
        Whether it is run for the nation as a rule: it then stands apart from what areas commission.

    Raises
    ------
    ValueError
        If a side or a risk level is none we know, or the usual side is not one of its own.
    """

    key: str
    label: str
    short: str
    alone: str
    in_a_sentence: Mapping[str, str]
    usual_side: str
    named_risk: str
    step: int
    usually_national: bool

    def __post_init__(self) -> None:
        if not self.in_a_sentence or set(self.in_a_sentence) - set(SIDES):
            raise ValueError(f"{self.key}: say for each side that it may be for what it is called ({SIDES}).")
        if self.usual_side not in ("", *self.in_a_sentence):
            raise ValueError(f"{self.key}: its usual side must be one of its own, or nobody's.")
        if self.named_risk not in ("", *RISK_LEVELS):
            raise ValueError(f"{self.key}: {self.named_risk} is no risk level.")

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that its services may be for."""
        return tuple(side for side in SIDES if side in self.in_a_sentence)

    @property
    def for_either_side(self) -> bool:
        """Whether some of its services are for one side and some for the other."""
        return len(self.in_a_sentence) > 1

    @property
    def for_people_who_cause_harm(self) -> bool:
        """Whether it is usually for the people whom a cohort counts."""
        return self.usual_side == CAUSE_HARM

    @property
    def unit_cost(self) -> str:
        """The key of the assumption of what one place costs."""
        return f"unit_cost_{self.key}"


# fmt: off
INTERVENTIONS = {
    one.key: one
    for one in (
        Intervention(
            key="early_intervention", label="Early intervention", short="Early intervention", alone="early intervention",
            in_a_sentence={CAUSE_HARM: "early intervention"},
            usual_side=CAUSE_HARM, named_risk="", step=2, usually_national=False,
        ),
        Intervention(
            key="conditional_caution", label="Conditional cautions", short="Conditional cautions",
            alone="conditional cautions",
            in_a_sentence={CAUSE_HARM: "conditional cautions"},
            usual_side=CAUSE_HARM, named_risk="", step=3, usually_national=False,
        ),
        Intervention(
            key="behaviour_change_group", label="Behaviour change groups", short="Behaviour change groups",
            alone="behaviour change groups",
            in_a_sentence={CAUSE_HARM: "behaviour change groups"},
            usual_side=CAUSE_HARM, named_risk="", step=4, usually_national=False,
        ),
        Intervention(
            key="high_risk_case_management", label="Intensive work with high-risk perpetrators", short="Intensive, high risk",
            alone="intensive work with high-risk perpetrators",
            in_a_sentence={CAUSE_HARM: "intensive work"},
            usual_side=CAUSE_HARM, named_risk="high", step=5, usually_national=False,
        ),
        Intervention(
            key="multi_agency_panel", label="Multi-agency panels", short="Multi-agency panels", alone="multi-agency panels",
            in_a_sentence={
                CAUSE_HARM: "multi-agency panels about people who cause harm",
                HARMED: "multi-agency panels about people who are harmed",
            },
            usual_side=CAUSE_HARM, named_risk="", step=6, usually_national=False,
        ),
        Intervention(
            key="probation_programme", label="Probation programmes", short="Probation programmes", alone="probation programmes",
            in_a_sentence={CAUSE_HARM: "probation programmes"},
            usual_side=CAUSE_HARM, named_risk="", step=13, usually_national=True,
        ),
        Intervention(
            key="young_people", label="Work with young people who harm", short="Young people who harm",
            alone="work with young people who harm",
            in_a_sentence={CAUSE_HARM: "work with young people who harm"},
            usual_side=CAUSE_HARM, named_risk="", step=7, usually_national=False,
        ),
        Intervention(
            key="whole_family", label="Whole-family work", short="Whole-family work", alone="whole-family work",
            in_a_sentence={
                CAUSE_HARM: "whole-family work with people who cause harm",
                HARMED: "whole-family support for people who are harmed",
            },
            usual_side=CAUSE_HARM, named_risk="", step=8, usually_national=False,
        ),
        Intervention(
            key="housing_pathway", label="Housing pathways", short="Housing pathways", alone="housing pathways",
            in_a_sentence={CAUSE_HARM: "housing pathways"},
            usual_side=CAUSE_HARM, named_risk="", step=9, usually_national=False,
        ),
        Intervention(
            key="helpline", label="Helplines", short="Helplines", alone="helplines",
            in_a_sentence={
                CAUSE_HARM: "helplines for people who cause harm",
                HARMED: "helplines for people who are harmed",
            },
            usual_side=HARMED, named_risk="", step=14, usually_national=True,
        ),
        Intervention(
            key="prevention", label="Prevention", short="Prevention", alone="prevention",
            in_a_sentence={
                CAUSE_HARM: "prevention with people who may cause harm",
                HARMED: "prevention with people who may be harmed",
            },
            usual_side="", named_risk="", step=1, usually_national=False,
        ),
        Intervention(
            key="victim_support", label="Victim support", short="Victim support", alone="victim support",
            in_a_sentence={HARMED: "victim support"},
            usual_side=HARMED, named_risk="", step=10, usually_national=False,
        ),
        Intervention(
            key="by_and_for_support", label="By-and-for support", short="By-and-for support", alone="by-and-for support",
            in_a_sentence={
                CAUSE_HARM: "by-and-for support for people who cause harm",
                HARMED: "by-and-for support for people who are harmed",
            },
            usual_side=HARMED, named_risk="", step=11, usually_national=False,
        ),
        Intervention(
            key="other", label="Other", short="Other", alone="other work",
            in_a_sentence={
                CAUSE_HARM: "other work with people who cause harm",
                HARMED: "other support for people who are harmed",
            },
            usual_side="", named_risk="", step=12, usually_national=False,
        ),
    )
}
"""By key, in the order of files and screens."""
# fmt: on

ANY_WORK = {
    CAUSE_HARM: "any work with people who cause harm",
    HARMED: "any support for people who are harmed",
}
"""By side, what all kinds together are called in a sentence."""
