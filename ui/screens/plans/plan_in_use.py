"""The plan on the screen: the preset or the saved plan it starts from, and what the user has changed of it.

Both travel in the address: ``plan`` is the name of a preset, or the id of a saved plan with or without a version;
``scenario`` holds the differences from it.
"""

from collections.abc import Callable
from dataclasses import replace

from cohorts.assumptions.assumption_set import AS_SHIPPED
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.plans.plan_names import named_for_what_it_is, same_plan
from loaders.plans.scenario_differences import differences, with_differences
from loaders.plans.scenarios import PRESETS, load_scenario, preset
from store.plans import SavedPlan
from store.plans import plan as plan_saved
from ui.state.address import write_address
from ui.state.choice_readers import require_quick
from ui.state.choices import Choices
from ui.state.need_in_use import set_in_use
from ui.state.saved_reference import saved_version
from ui.state.saved_work import saved_work
from ui.state.visit import OnPlans


def saved_plan(of: str) -> SavedPlan | None:
    """Open what a reference names; None for a preset. Raises Mistake if there is no such plan, or no saved work."""
    named = saved_version(of)
    return None if named is None else plan_saved(saved_work(), *named)


def scenario_of(of: str) -> Scenario:
    """Give the scenario of a preset or a saved plan. Raises Mistake as ``saved_plan``."""
    saved = saved_plan(of)
    if saved is None:
        return preset(of)
    return replace(load_scenario(saved.scenario_json.encode(), "the saved plan"), name=saved.name)


def take_plan() -> str:
    """Make sure that the plan and the changes of the address can be used; else go back, and say why in one sentence."""
    try:
        base = scenario_of(Choices.plan.now())
    except Mistake as mistake:
        return _go_back(PRESETS[0], mistake)
    try:
        asked = with_differences(base, Choices.scenario.now(), "The link")
        require_quick(asked.assumptions or AS_SHIPPED)
    except Mistake as mistake:
        return _go_back(plan_start(), mistake)
    return OnPlans.plan_refused.take()


def _go_back(of: str, mistake: Mistake) -> str:
    """Put a plan on the screen in place of one that cannot be used, and have the address say the same at once."""
    start_from(of)
    write_address()
    return str(mistake)


def plan_start() -> str:
    """Return what the plan starts from, as the address holds it."""
    return Choices.plan.now()


def is_changed() -> bool:
    """Whether the user has changed what the plan starts from; another name alone makes no other plan."""
    return bool(Choices.scenario.now()) and not same_plan(_asked(), scenario_of(plan_start()))


def open_plan() -> Scenario | None:
    """Return the plan that a visit has open, for other screens: None for the one Plans begins with, or a broken one."""
    if Choices.plan.now() == PRESETS[0] and not Choices.scenario.now():
        return None
    try:
        return _asked()
    except Mistake:
        return None


def scenario_in_use() -> Scenario:
    """Return the scenario on the screen, under a name and a note that are its own."""
    return named_for_what_it_is(_asked(), scenario_of(plan_start()))


def _asked() -> Scenario:
    """Return what the plan starts from with the changes, under whatever name."""
    return with_differences(scenario_of(plan_start()), Choices.scenario.now(), "The link")


def scenario_to_run() -> Scenario:
    """Return the scenario with the assumptions that it is run with: its own, else those changed on every screen."""
    scenario = scenario_in_use()
    if scenario.assumptions is not None or set_in_use() == AS_SHIPPED:
        return scenario
    return replace(scenario, assumptions=set_in_use())


def start_from(of: str) -> None:
    """Put another plan on the screen, unchanged; for callbacks, which run before the widgets are drawn."""
    Choices.plan.put(of)
    Choices.scenario.put("")


def plan_before() -> None:
    """Put the plan on the screen again that was answered last. For callbacks."""
    if (before := OnPlans.plan_answered_to.now()) is not None:
        Choices.plan.put(before[0])
        Choices.scenario.put(before[1])


def change_plan(make: Callable[[Scenario], Scenario]) -> None:
    """Put a changed scenario in use; one that cannot be is refused in a sentence, and all stays as it was. For callbacks.

    A name or a note that was typed for the plan before goes with it: they were said of another plan.
    """
    start, was = scenario_of(plan_start()), _asked()
    try:
        made = make(was)
        if not same_plan(made, was):
            made = replace(made, name=start.name, note=start.note)
        Choices.scenario.put(differences(start, made))
    except Mistake as mistake:
        OnPlans.plan_refused.put(f"The change was not made. {mistake}")


def name_plan(name: str) -> None:
    """Call the plan on the screen by a name that the user typed, for as long as it is that plan. For callbacks."""
    start = scenario_of(plan_start())
    Choices.scenario.put(differences(start, replace(_asked(), name=name.strip() or start.name)))


def use_scenario_of_file(read: Callable[[], Scenario]) -> None:
    """Put a scenario from a file on the screen, as changes of the first preset, or say why not. For callbacks."""
    try:
        changed = differences(preset(PRESETS[0]), read())
    except Mistake as mistake:
        OnPlans.plan_refused.put(str(mistake))
        return
    Choices.plan.put(PRESETS[0])
    Choices.scenario.put(changed)
