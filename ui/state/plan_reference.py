"""How the address names a plan: a preset by its name, a saved plan by its id, with a version or without (the latest)."""

from loaders.plans.scenarios import PRESETS
from ui.state.saved_reference import saved_version

MOST_BESIDE = 3


def read_reference(text: str) -> str:
    """Read the name of one plan; ValueError for anything else. Whether the plan is there is not looked up."""
    if text not in PRESETS and not saved_version(text):
        raise ValueError(text)
    return text


def read_references(text: str) -> str:
    """Read the names of up to three plans, joined by spaces, or none."""
    named = text.split()
    if len(named) > MOST_BESIDE:
        raise ValueError(text)
    return " ".join(map(read_reference, named))
