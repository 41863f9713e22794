"""A refuge is recognised by what it is called; the charity named Refuge is not one by its name alone."""

import pytest

from loaders.directory.refuges import name_says_refuge, notes_say_refuge


@pytest.mark.parametrize(
    "name",
    [
        "Larch refuge", "REFUGES for women", "Lloches Larch", "Safe house scheme", "Safe-house", "ref\u00aduge",
        "Ｒｅｆｕｇｅ", "Sanctuary accommodation", "Safe accommodation", "Refuge accommodation", "Refuge",
    ],
)  # fmt: skip
def test_a_refuge_by_name_is_one(name: str) -> None:
    assert name_says_refuge(name, "Fictional Trust")
    assert name_says_refuge(name, "Refuge")


@pytest.mark.parametrize("name", ["Refuge helpline", "Outreach (Refuge)", "Refuge: advocacy", "Advice line - Refuge"])
def test_the_charity_named_refuge_runs_other_things(name: str) -> None:
    assert not name_says_refuge(name, "Refuge")
    assert name_says_refuge(name, "Fictional Trust")


@pytest.mark.parametrize("name", ["Lambeth refuge helpline", "Refuge Larch House", "Refuge refuge outreach"])
def test_the_charity_named_refuge_also_runs_refuges(name: str) -> None:
    assert name_says_refuge(name, "Refuge")


@pytest.mark.parametrize("name", ["Refugee advice", "Support for refugees", "Behaviour change", "Safeguarding"])
def test_other_names_are_not(name: str) -> None:
    assert not name_says_refuge(name, "Refuge")


@pytest.mark.parametrize("notes", ["A refuge for eight women.", "Runs two refuges.", "Not large. A refuge."])
def test_notes_that_call_it_a_refuge_count(notes: str) -> None:
    assert notes_say_refuge(notes)


@pytest.mark.parametrize(
    "notes",
    [
        "This is not a refuge.",
        "Refers people to a refuge.",
        "Run with Refuge.",
        "No refuge.",
        "For refugees.",
    ],
)
def test_notes_that_deny_or_mention_in_passing_do_not(notes: str) -> None:
    assert not notes_say_refuge(notes)
