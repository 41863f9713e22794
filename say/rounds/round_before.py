"""A round compared with the one before it: how many answered, how much was left unknown, what the directories differ in."""

from coverage.directory_changes import changes_between
from coverage.rounds.standing import Standing
from say.coverage.directory_changes_in_words import changes_in_words

LEVEL = "pfa"
"""The level whose areas are named."""


def compared_with_before(now: Standing, before: Standing) -> list[str]:
    """Say how a round differs from an earlier one: both as they stand, each with the answers that came back to it."""
    changes = changes_between(before.merged.directory, now.merged.directory)
    return [_stood(before), _stood(now), *changes_in_words(changes, LEVEL)]


def _stood(one: Standing) -> str:
    answered, asked = len(one.answered), len(one.of.areas)
    unknown = f"{one.after.cells_unknown:,} of {len(one.after.statuses):,} cells unknown"
    return f"{one.of.name}: {answered} of {asked} areas answered, {unknown}."
