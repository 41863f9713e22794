"""What can be done with saved plans, for callbacks: what comes of it is opened; what cannot be done is said in one sentence."""

import json
from collections.abc import Callable
from dataclasses import replace

from funding.result.answer_files import answer_json
from funding.scenario.scenario import DirectoryEdition
from geo.mistakes import Mistake
from loaders.plans.scenarios import PRESETS, write_scenario
from say.funding.plan_provenance import called
from store.plans import (
    SavedPlan,
    archive_plan,
    duplicate_plan,
    freeze_plan,
    rename_plan,
    restore_plan,
    save_plan,
)
from store.versions import Heading
from ui.cache.plans import answer_of
from ui.screens.plans.plan_in_use import scenario_to_run, start_from
from ui.state.choices import choices_in_use
from ui.state.directory_in_use import directory_in_use
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work
from ui.state.visit import OnPlans

"""The keys of the field for a name, and of the choice among plans that are put away."""


def take_refused() -> str:
    """Return why the last act was refused, once; "" where it was not."""
    return OnPlans.plan_save_refused.take()


def take_done() -> str:
    """Return what the last act did where the screen does not show it by itself, once; "" where it does."""
    return OnPlans.plan_save_done.take()


def save(before: SavedPlan | None) -> None:
    """Save the plan on the screen, as the next version of ``before`` or else as a new plan."""

    def act() -> str:
        directory, terms, scenario = directory_in_use(), choices_in_use().ask.terms, scenario_to_run()
        name = OnPlans.plan_name.now()
        made_with = DirectoryEdition(directory.title, directory.edition, directory.checksum)
        kept = write_scenario(replace(scenario, directory=made_with)).decode()
        answer = called(answer_of(scenario, directory, terms), name, json.loads(kept))
        return _opened(
            save_plan(
                saved_work(),
                name,
                kept,
                answer_json(answer).decode(),
                answer.edition,
                plan_id=None if before is None else before.id,
            )
        )

    _or_say_why_not(act)


def copy(saved: SavedPlan) -> None:
    """Make a new plan of a version."""
    _or_say_why_not(lambda: _opened(duplicate_plan(saved_work(), saved.id, saved.version)))


def freeze(saved: SavedPlan) -> None:
    """Keep a plan as it stands, unless somebody saved another version since."""
    _or_say_why_not(lambda: _opened(freeze_plan(saved_work(), saved.id, expected_version=saved.version)))


def rename(saved: SavedPlan) -> None:
    """Call a plan by the name in the field; the version that is open stays open."""

    def act() -> str:
        named = rename_plan(saved_work(), saved.id, OnPlans.plan_name.now())
        return reference(named.id, saved.version)

    _or_say_why_not(act)


def put_away(saved: SavedPlan) -> None:
    """Put a plan away, and begin again with the first preset."""

    def act() -> str:
        away = archive_plan(saved_work(), saved.id)
        OnPlans.plan_save_done.put(f"“{away.name}” is put away.")
        OnPlans.plan_away.put(away.id)
        return PRESETS[0]

    _or_say_why_not(act)


def bring_back(plan_id: str) -> None:
    """Bring back a plan that was put away."""
    _or_say_why_not(lambda: _opened(restore_plan(saved_work(), plan_id)))


def _opened(one: Heading) -> str:
    return reference(one.id, one.version)


def _or_say_why_not(act: Callable[[], str]) -> None:
    """Do something with saved work and open what comes of it; what cannot be done is said in one sentence."""
    try:
        opened = act()
    except Mistake as mistake:
        OnPlans.plan_save_refused.put(str(mistake))
        return
    start_from(opened)
    OnPlans.plan_as_saved.put(False)
    OnPlans.plan_name.forget()
