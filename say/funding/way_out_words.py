"""What a button says that takes a way out of an ask that cannot be met."""

from funding.problem.cannot_be_met import WayOut
from say.numbers import count, exact, pounds_as_given

PER_CENT = 100


def way_out_words(way: WayOut) -> str:
    """Say what the plan would be changed to: "Lower the floor to £12,000"."""
    if way.what == "areas":
        return f"Only the {count(way.value, 'area')} with most people"
    if way.what == "budget":
        return f"Raise the money to {pounds_as_given(way.value)}"
    if way.what == "cap":
        return f"Raise the cap to {exact(way.value * PER_CENT)}%"
    return f"Lower the floor to {pounds_as_given(way.value)}" if way.value > 0 else "Set no floor"
