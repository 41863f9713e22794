"""Run a plan in a process of its own, which can be ended at any moment: a search for the best answer cannot be interrupted.

``python -m funding.result.run_apart`` reads what it needs from its input and writes what it finds to its output;
both ends are ours.
"""

import pickle
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from cohorts.model.inputs import CohortInputs
from coverage.evaluation import Evaluation
from funding.optimise.solve import TIME_LIMIT_SECONDS
from funding.result.plan import Plan, run_plan
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from geo.postcode_index import Progress

ROOT = Path(__file__).resolve().parents[2]
SECONDS_BETWEEN_LOOKS = 0.1
STOPPED = (
    "The search ended without an answer (the machine may be short of memory): try a longer limit, or a simpler rule."
)


def run_plan_apart(scenario: Scenario, need: CohortInputs, evaluation: Evaluation, on_progress: Progress) -> Plan:
    """Do as ``run_plan`` does; an exception that ``on_progress`` (seconds passed, seconds allowed) raises ends it at once.

    Raises
    ------
    Mistake
        As ``run_plan``; or if the process ended without an answer. A traceback of its own is in the log.
    """
    allowed, begun = round(scenario.sharing.time_limit_seconds or TIME_LIMIT_SECONDS), time.monotonic()
    with TemporaryFile() as question, TemporaryFile() as answer:
        pickle.dump((scenario, need, evaluation), question)
        question.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-m", "funding.result.run_apart"], cwd=ROOT, stdin=question, stdout=answer
        )
        try:
            while process.poll() is None:
                on_progress(int(time.monotonic() - begun), allowed)
                time.sleep(SECONDS_BETWEEN_LOOKS)
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            raise Mistake(STOPPED)
        answer.seek(0)
        found: Any = pickle.load(answer)  # noqa: S301  what our own process wrote
    if isinstance(found, Mistake):
        raise found
    return found  # type: ignore[no-any-return]


def _answer(question: bytes) -> Plan | Mistake:
    try:
        return run_plan(*pickle.loads(question))  # noqa: S301  what our own process wrote
    except Mistake as mistake:
        return mistake


if __name__ == "__main__":
    sys.stdout.buffer.write(pickle.dumps(_answer(sys.stdin.buffer.read())))
