"""What stands across the patchwork: kinds of work in the order of a response, each for one side, then communities.

People who cause harm and people who are harmed never answer for each other, so every column is of one side.
"""

from dataclasses import dataclass, replace

from coverage.ask import ANY, USUAL, Ask, Terms, side_of, sides_to_choose
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import CAUSE_HARM, HARMED, SIDES

NATIONAL = "national"
KIND_GROUPS = {**SIDES, NATIONAL: "Usually national"}
COMMUNITY_GROUPS = {
    f"community_{side}": f"Made for a community: {SIDES[side].lower()}" for side in (HARMED, CAUSE_HARM)
}
GROUPS = {**KIND_GROUPS, **COMMUNITY_GROUPS}
"""What columns stand under, in order."""


@dataclass(frozen=True)
class Column:
    """One kind of work for one side, or provision of any kind made for one community, of one side.

    Attributes
    ----------
    key
        As files and the browser hold it.
    group
        One of ``GROUPS``.
    intervention, community, side
        What is asked: one of the first two is *any*.
    """

    key: str
    group: str
    intervention: str
    community: str
    side: str

    @property
    def is_kind(self) -> bool:
        """Whether it is a kind of work; else it is a community."""
        return self.group in KIND_GROUPS

    @property
    def label(self) -> str:
        """What it is called in full."""
        if self.is_kind:
            return INTERVENTIONS[self.intervention].label
        community = COMMUNITIES[self.community]
        return community.label if self.side == HARMED else community.harm_label

    @property
    def short(self) -> str:
        """What it is called above its cells."""
        return INTERVENTIONS[self.intervention].short if self.is_kind else self.label

    def ask(self, risk: str, terms: Terms) -> Ask:
        """Return what is asked of it, at a risk level and on some terms, whose side it decides itself."""
        return Ask(risk, self.community, self.intervention, replace(terms, for_whom=self.side))


def patchwork_columns(both_sides: bool) -> tuple[Column, ...]:
    """List the columns from left to right.

    Parameters
    ----------
    both_sides
        Whether a kind of work that may be for either side stands once under each, and communities too. Else each kind stands for
        the side it is usually for, and communities for people who are harmed, for whom most of what is made for them is.
    """
    kinds = [
        column_of_kind(intervention, side)
        for intervention in sorted(INTERVENTIONS, key=lambda key: INTERVENTIONS[key].step)
        for side in (sides_to_choose(intervention) if both_sides else (side_of(intervention, USUAL),))
    ]
    sides = (HARMED, CAUSE_HARM) if both_sides else (HARMED,)
    communities = [
        Column(f"{one}_{side}", f"community_{side}", ANY, one, side) for side in sides for one in COMMUNITIES
    ]
    in_order = list(GROUPS)
    return tuple(sorted([*kinds, *communities], key=lambda column: in_order.index(column.group)))


def column_of_kind(intervention: str, side: str) -> Column:
    """Return the column of a kind of work, for one side."""
    group = NATIONAL if INTERVENTIONS[intervention].usually_national else side
    return Column(f"{intervention}.{side}", group, intervention, ANY, side)
