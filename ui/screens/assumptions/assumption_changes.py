"""What the user does to the assumptions: put a number in, move a weight, go back; each makes a new set for now."""

from collections.abc import Callable, Mapping

from cohorts.assumptions.assumption_set import AssumptionSet
from cohorts.assumptions.changed_set import with_number
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions
from ui.state.need_in_use import NOT_MADE, need_in_use, set_in_use, use_set_that_works
from ui.state.visit import OnAssumptions


def changed_count() -> int:
    """Count the numbers in use that are not those that are shipped, settings of the arithmetic too."""
    return sum(one.changed for one in need_in_use().assumptions.values())


def use_number(key: str, numbers: Mapping[str, float | None]) -> None:
    """Put numbers in use for one assumption, those left blank left to us; for callbacks."""
    given = {part: float(number) for part, number in numbers.items() if number is not None}

    def changed() -> AssumptionSet:
        if "value" not in given:
            raise Mistake("Give at least the value.")
        return with_number(set_in_use(), key, given, shipped_assumptions())

    use_or_say_why_not(changed)


def use_or_say_why_not(changed: Callable[[], AssumptionSet]) -> bool:
    """Put in use the set that is made, and say whether it is; where it cannot be, keep the sentence that says why."""
    OnAssumptions.assumptions_refused.forget()
    try:
        use_set_that_works(changed())
    except Mistake as mistake:
        said = str(mistake)
        keep_refusal(said if said.startswith(NOT_MADE) else f"{NOT_MADE}: {said}")
        return False
    return True


def keep_refusal(sentence: str) -> None:
    """Keep a sentence about something that was refused, to be shown once."""
    OnAssumptions.assumptions_refused.put(sentence)


def take_refusal() -> str:
    """Return the sentence about what was refused last, once; "" where nothing was."""
    return OnAssumptions.assumptions_refused.take()
