"""The way to a plan from another screen: the address with the plan in it, and with what is changed of it."""

from ui.state.address import address_as_written
from ui.state.choices import Choices


def address_of_plan(plan: str, changes: str) -> dict[str, str]:
    """Return the choices as they stand with a plan, by its reference, and its changes; "" where it is unchanged."""
    return address_as_written() | {Choices.plan.key: plan, Choices.scenario.key: changes}
