"""What a plan is held to: one figure of it, the limit of that figure, and the sentence where the figure is past the limit."""

from collections.abc import Callable, Mapping, Sized
from dataclasses import dataclass
from typing import Any

from cohorts.assumptions.assumption import Assumption
from funding.result.plan import Plan


@dataclass(frozen=True)
class Case:
    """A plan that is held to standards.

    Attributes
    ----------
    plan
        The plan.
    assumptions
        The model's, by key: which costs are published.
    standards
        The sector's, by key, as ``scenario_defaults`` gives them.
    """

    plan: Plan
    assumptions: Mapping[str, Assumption]
    standards: Mapping[str, Assumption]


@dataclass(frozen=True)
class Check:
    """When a plan is warned of something, and how.

    Attributes
    ----------
    key
        The name of the warning.
    find
        What is held to the limit: a figure, NaN where the question does not arise, or the things of which there is a number.
    past
        How figure and limit stand to each other where the plan is warned: ``operator.lt le gt ge``.
    limit
        A number, or the key of the standard that gives it.
    sentence
        Said of what was found, where it is past the limit.
    """

    key: str
    find: Callable[[Case], Any]
    past: Callable[[float, float], bool]
    limit: float | str
    sentence: Callable[[Case, Any], str]

    def warning(self, case: Case) -> str:
        """Say the warning; "" where the plan is within the limit."""
        found = self.find(case)
        figure = len(found) if isinstance(found, Sized) else found
        limit = case.standards[self.limit].value if isinstance(self.limit, str) else self.limit
        return self.sentence(case, found) if self.past(figure, limit) else ""
