"""Work beside the screen: it tells how far it is, it can be ended, and what it cannot do is one sentence."""

import signal
import subprocess
import time
from dataclasses import replace
from datetime import date
from threading import Thread

import pytest
from streamlit.testing.v1 import AppTest

from cohorts.model.inputs import CohortInputs
from coverage.ask import Terms
from coverage.evaluation import evaluate
from funding.result.plan import run_plan
from funding.result.run_apart import STOPPED, run_plan_apart
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.directory.shipped import published_directory
from loaders.plans.scenarios import PRESETS, preset
from tests.waiting import SECONDS_AT_MOST, until
from ui.parts.long_work import CancelledError, OnProgress, Work

NEED = CohortInputs(shipped_assumptions(), shipped_community_shares())


def test_a_result_is_kept_with_how_far_it_got() -> None:
    work = Work("this")

    def act(on_progress: OnProgress) -> str:
        on_progress(3, 4)
        return "done"

    work.do(act)
    assert (work.result, work.done, work.total) == ("done", 3, 4)


def test_cancel_ends_the_work_itself() -> None:
    work, steps = Work("this"), []

    def act(on_progress: OnProgress) -> None:
        for step in range(10_000):
            on_progress(step, 10_000)
            steps.append(step)
            time.sleep(0.001)

    thread = Thread(target=work.do, args=(act,))
    thread.start()
    until(lambda: steps, "the first step")
    work.cancel.set()
    thread.join(SECONDS_AT_MOST)
    assert not thread.is_alive()
    assert 0 < len(steps) < 10_000
    assert work.result is None and work.error is None


def test_what_takes_longer_than_it_may_ends_in_a_sentence() -> None:
    work, steps = Work("this", most_seconds=0.01), []

    def act(on_progress: OnProgress) -> None:
        for step in range(1_000_000):
            on_progress(step, 1_000_000)
            steps.append(step)

    work.do(act)
    assert 0 < len(steps) < 1_000_000 and work.result is None
    assert str(work.mistake).startswith("This took longer than 0 seconds, so it was ended: ask for fewer areas")


def test_a_mistake_is_its_sentence_and_a_bug_keeps_its_traceback() -> None:
    def mistaken(_: OnProgress) -> None:
        raise Mistake("No team fits.")

    def broken(_: OnProgress) -> None:
        raise ZeroDivisionError

    one, other = Work("this"), Work("that")
    one.do(mistaken)
    other.do(broken)
    assert str(one.mistake) == "No team fits." and one.error is None
    assert isinstance(other.error, ZeroDivisionError)


def test_a_plan_run_in_a_process_of_its_own_is_the_same_plan_and_a_cancel_ends_the_process() -> None:
    first = preset(PRESETS[0])
    scenario = replace(first, sharing=replace(first.sharing, rule="optimised"))
    evaluation = evaluate(published_directory(), Terms(date(2026, 11, 22)))
    apart = run_plan_apart(scenario, NEED, evaluation, lambda done, total: None)
    assert (apart.allocation.places == run_plan(scenario, NEED, evaluation).allocation.places).all()

    def stop(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        run_plan_apart(scenario, NEED, evaluation, stop)


@pytest.mark.soak  # that a mistake is its sentence, and that a process answers as here, is held around it
def test_what_cannot_be_met_is_the_same_sentence_from_a_process_of_its_own() -> None:
    impossible = replace(preset(PRESETS[0]), floor_gbp_per_area=1e9)
    evaluation = evaluate(published_directory(), Terms(date(2026, 11, 22)))
    with pytest.raises(Mistake) as here:
        run_plan(impossible, NEED, evaluation)
    with pytest.raises(Mistake) as there:
        run_plan_apart(impossible, NEED, evaluation, lambda done, total: None)
    assert str(there.value) == str(here.value)


def test_a_process_that_dies_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    began = subprocess.Popen

    def killed(command: list[str], **given: object) -> "subprocess.Popen[bytes]":
        process = began(command, **given)  # type: ignore[call-overload]
        process.send_signal(signal.SIGKILL)
        return process  # type: ignore[no-any-return]

    monkeypatch.setattr(subprocess, "Popen", killed)
    evaluation = evaluate(published_directory(), Terms(date(2026, 11, 22)))
    with pytest.raises(Mistake) as stopped:
        run_plan_apart(preset(PRESETS[0]), NEED, evaluation, lambda done, total: None)
    assert str(stopped.value) == STOPPED


@pytest.mark.soak  # that a bug keeps its traceback, and a process that ends is a sentence, is held above
def test_a_bug_in_the_process_is_the_same_sentence_and_its_traceback_goes_to_the_log(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(Mistake, match="ended without an answer"):
        run_plan_apart(preset(PRESETS[0]), "not a need", None, lambda done, total: None)  # type: ignore[arg-type]
    assert "Traceback (most recent call last)" in capfd.readouterr().err


def works_for_long() -> None:
    import time

    import streamlit as st

    from ui.parts.long_work import begin, end, is_begun, is_ended, outcome

    starts, stops = st.session_state.setdefault("starts", []), st.session_state.setdefault("stops", [])

    def act(on_progress):  # type: ignore[no-untyped-def]
        starts.append(1)
        try:
            while True:
                on_progress(0, 1)
                time.sleep(0.01)
        finally:
            stops.append(1)

    if st.button("Work it out", key="asked") or not is_begun("work", "this"):
        begin("work", "this", act)
    outcome("work", "this", "Working")
    if is_ended("work", "this"):
        st.button("Search again", key="again", on_click=end, args=("work",))


def test_work_that_is_cancelled_ends_and_does_not_begin_again_by_itself() -> None:
    screen = AppTest.from_function(works_for_long, default_timeout=SECONDS_AT_MOST).run()
    assert screen.session_state["starts"] == [1]
    screen.button(key="cancel_work").click().run()
    for _ in range(3):
        screen.run()
        assert [str(one.proto.body) for one in screen.get("html")] == [
            '<p class="atlas-quiet">Ended before it was done: there is nothing to show.</p>'
        ]
    screen.session_state["long_work"]["work"].thread.join(SECONDS_AT_MOST)
    assert screen.session_state["starts"] == screen.session_state["stops"] == [1]


@pytest.mark.parametrize("button", ["asked", "again"])
def test_work_that_is_cancelled_begins_again_when_it_is_asked_for(button: str) -> None:
    screen = AppTest.from_function(works_for_long, default_timeout=SECONDS_AT_MOST).run()
    screen.button(key="cancel_work").click().run()
    screen.button(key=button).click().run()
    assert screen.session_state["starts"] == [1, 1]
    screen.button(key="cancel_work").click().run()
