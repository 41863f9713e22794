"""Try a sample of changes to modules, and report those that no test noticed: ``python -m tools.mutants coverage/currency.py``."""

import argparse
import random
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import hypothesis
import numpy
import pandas
import scipy.optimize

from tools.mutants.changes import Change, changes_of
from tools.mutants.trial import ROOT, caught_by, files_that_try

READ_ONCE = (hypothesis, numpy, pandas, scipy.optimize)
"""Libraries that every trial needs: read before the first, and shared by all."""
PACKAGES = ("coverage", "cohorts", "funding", "say")


def modules_of(names: list[str]) -> list[Path]:
    """Return the modules that are named, and those in the folders that are."""
    paths = [ROOT / name for name in names]
    if missing := [str(path) for path in paths if not path.exists()]:
        sys.exit(f"There is no {missing[0]}. Name a module or a folder, such as coverage/currency.py")
    found = [file for path in paths for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    return [file.relative_to(ROOT) for file in found if file.name != "__init__.py"]


def sample(modules: list[Path], number: int, chance: random.Random) -> list[tuple[Path, Change]]:
    """Draw so many changes from all that could be made to some modules, in the order of the modules."""
    every = [(module, change) for module in modules for change in changes_of((ROOT / module).read_text("utf-8"))]
    drawn = chance.sample(range(len(every)), min(number, len(every)))
    return [every[one] for one in sorted(drawn)]


def lived(asked: list[tuple[Path, Change]]) -> Iterator[tuple[Path, Change]]:
    """Try each change, tell how it went, and yield those that no test noticed."""
    for module, changes in groupby(asked, key=lambda one: one[0]):
        tests = files_that_try(module)
        if not tests:
            print(f"{module}: no test names it and none stands in its folder", flush=True)
        for _, change in changes:
            by = caught_by(module, change.source, tests)
            print(f"{module}:{change.line}  {change.before}  →  {change.after}  {by or 'LIVED'}", flush=True)
            if not by:
                yield module, change


def main() -> None:
    """Try a sample of each package, or of the modules named, and end with those that lived."""
    words = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    words.add_argument("modules", nargs="*", help="modules or folders; without any, coverage, cohorts, funding and say")
    words.add_argument("--sample", type=int, default=20, help="how many changes of each (20)")
    words.add_argument("--seed", type=int, default=1, help="which sample (1)")
    asked = words.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311
    drawn = [one for name in asked.modules or PACKAGES for one in sample(modules_of([name]), asked.sample, chance)]
    left = list(lived(drawn))
    print(f"\n{len(drawn)} tried, {len(drawn) - len(left)} noticed, {len(left)} lived.")
    for module, change in left:
        print(f"  {module}:{change.line}  {change.before}  →  {change.after}")


if __name__ == "__main__":
    main()
