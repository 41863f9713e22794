"""What is shipped is worked out once for everybody; what is somebody's own is never seen in another visit."""

import ast
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cohorts.assumptions.assumption import with_changes
from cohorts.model.cohort import Cohort
from cohorts.model.inputs import CohortInputs
from coverage.ask import Ask, Terms
from coverage.directory import Directory
from loaders.directory.shipped import published_directory
from tests.ui.visitors import visit
from ui.cache.cached import cached
from ui.cache.cohorts import central_of, drawn_of, gap_of
from ui.cache.coverage import coverage_of
from ui.state.world import World, key_of_world, shipped_need

pytestmark = pytest.mark.usefixtures("nothing_kept")

ROOT = Path(__file__).resolve().parents[3]
UI = sorted((ROOT / "ui").rglob("*.py")) + sorted((ROOT / "pages").glob("*.py"))
ASK = Ask("high", "any", "behaviour_change_group")


def own_directory() -> Directory:
    """A directory that somebody has dropped in: with the very rows, title and checksum of the published one."""
    published = published_directory()
    return replace(published, services=published.services.assign(mine=True))


def counted() -> tuple[list[Directory], Callable[[Directory], int]]:
    """Give a cached function of a directory, and the list of the directories that it was worked out from."""
    worked_out: list[Directory] = []

    @cached(most=8)
    def services_of(directory: Directory) -> int:
        worked_out.append(directory)
        return len(directory.services)

    return worked_out, services_of


def test_what_is_shipped_is_worked_out_once_for_everybody() -> None:
    worked_out, services_of = counted()
    for who in ("Ada", "Ben", "Cy"):
        with visit(who):
            services_of(published_directory())
    assert len(worked_out) == 1


def test_a_directory_of_ones_own_is_worked_out_for_each_visit_and_never_shared() -> None:
    worked_out, services_of = counted()
    for who in ("Ada", "Ben", "Ada"):
        with visit(who):
            services_of(own_directory())
    assert len(worked_out) == 2


def test_a_file_with_the_rows_of_the_published_record_does_not_stand_for_it() -> None:
    worked_out, services_of = counted()
    with visit("Ada"):
        services_of(own_directory())
        services_of(published_directory())
    assert [bool(one.services["mine"].any()) for one in worked_out] == [True, False]


def test_assumptions_of_ones_own_are_worked_out_for_each_visit() -> None:
    def changed() -> CohortInputs:
        assumptions = with_changes(shipped_need().assumptions, {"cohort_high": {"value": 50_000.0}})
        return replace(shipped_need(), assumptions=assumptions)

    found = []
    for who in ("Ada", "Ben"):
        with visit(who):
            found.append(central_of(changed()))
    assert found[0] is not found[1]
    with visit("Ada"):
        assert central_of(changed()) is found[0]
        assert central_of(shipped_need()) is not found[0]


def test_what_rests_on_neither_directory_nor_need_stays_with_the_visit() -> None:
    asked = []

    @cached(most=4)
    def shouted(text: str) -> str:
        asked.append(text)
        return text.upper()

    for who in ("Ada", "Ben"):
        with visit(who):
            assert shouted("a secret") == "A SECRET"
    assert len(asked) == 2


def test_a_table_that_one_visitor_changes_is_unchanged_for_the_others() -> None:
    with visit("Ada"):
        table = coverage_of(published_directory(), ASK, "pfa")
        before = table.copy(deep=True)
        table["people"] = 0
        table.loc[table.index[0], "status"] = "changed"
        del table["area_name"]
    with visit("Ben"):
        pd.testing.assert_frame_equal(coverage_of(published_directory(), ASK, "pfa"), before)


def test_an_array_that_is_shared_cannot_be_changed() -> None:
    world = World(published_directory(), shipped_need())
    gap, cohort = gap_of(world, ASK), drawn_of(shipped_need())
    for array in (gap.cohort, gap.status, gap.places, cohort.share, cohort.national):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0


def test_arrays_in_a_mapping_are_locked_too() -> None:
    cohort: Cohort = drawn_of(shipped_need())
    assert not any(rows.flags.writeable for rows in cohort.values.values() if isinstance(rows, np.ndarray))


def test_what_an_answer_rests_on_is_given_by_position() -> None:
    with pytest.raises(TypeError, match="by position"):
        coverage_of(published_directory(), ask=ASK, level="pfa")


def test_worlds_that_differ_have_different_keys() -> None:
    published, need = published_directory(), shipped_need()
    other = replace(need, weights={"population_16_plus": 1.0})
    worlds = (World(published, need), World(published, other), World(own_directory(), need))
    assert len({key_of_world(world) for world in worlds}) == 3
    assert key_of_world(World(published, replace(need, weights={"population_16_plus": 1.0}))) == key_of_world(worlds[1])


def test_terms_tell_answers_apart() -> None:
    on = [Ask("high", "any", "any", Terms(staleness_months=months)) for months in (1, 120)]
    old, new = (coverage_of(published_directory(), ask, "pfa") for ask in on)
    assert not old.equals(new)


def test_no_cache_is_made_but_by_cached() -> None:
    """Only what a database holds, which is opened once for the server, is kept in another way."""
    allowed = {"ui/cache/cached.py", "ui/state/saved_work.py"}
    found = {str(path.relative_to(ROOT)) for path in UI if "st.cache_" in path.read_text(encoding="utf-8")}
    assert found <= allowed, f"use ui.cache.cached in {sorted(found - allowed)}"


def test_no_cached_function_reads_the_session() -> None:
    """Follow every call from each function that is cached: none may come to a function that names the session's state."""
    functions = _functions_of_ui()
    code = {name: ast.unparse(one) for name, one in functions.items()}
    reading = {name for name, text in code.items() if "session_state" in text or ".now()" in text}
    offenders = [
        f"{name} → {reached}"
        for name, one in functions.items()
        if any("cached(" in ast.unparse(decorator) for decorator in one.decorator_list)
        for reached in _reached(name, functions)
        if reached in reading
    ]
    assert not offenders


def _functions_of_ui() -> dict[str, ast.FunctionDef]:
    """Give every function of the module level of ``ui``, by its module and name."""
    return {
        f"{_module(path)}.{node.name}": node
        for path in UI
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


@cache
def _imported(module: str) -> dict[str, str]:
    """Give what each name means that a module of ours imports."""
    tree = ast.parse((ROOT / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def _reached(name: str, functions: dict[str, ast.FunctionDef]) -> set[str]:
    """Give the functions that a function names, and those that they name, and so on."""
    found, ahead = set[str](), [name]
    while ahead:
        one = ahead.pop()
        module = one.rpartition(".")[0]
        for node in ast.walk(functions[one]):
            if isinstance(node, ast.Name):
                full = _imported(module).get(node.id, f"{module}.{node.id}")
                if full in functions and full not in found:
                    found.add(full)
                    ahead.append(full)
    return found
