"""What a plan is held to: one figure of it, the limit of that figure, and the sentence where the figure is past the limit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

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
    figure
        What is held to the limit; NaN where the question does not arise.
    past
        How figure and limit stand to each other where the plan is warned: ``operator.lt le gt ge``.
    limit
        A number, or the key of the standard that gives it.
    sentence
        Said where the figure is past its limit.
    """

    key: str
    figure: Callable[[Case], float]
    past: Callable[[float, float], bool]
    limit: float | str
    sentence: Callable[[Case], str]

    def limit_in(self, case: Case) -> float:
        """Give the limit as a number."""
        return case.standards[self.limit].value if isinstance(self.limit, str) else self.limit

    def warns(self, case: Case) -> bool:
        """Tell whether the plan is warned."""
        return self.past(self.figure(case), self.limit_in(case))
