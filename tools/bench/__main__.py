"""Measure everything and print it, aims beside (``make bench``, about ten minutes).

An aim that is not met is said and never fails the run: times depend on the machine, and a slow one is no defect. An error does.
"""

from collections.abc import Callable, Iterator

from tools.bench.answers import measure_answers
from tools.bench.cohort import measure_cohort
from tools.bench.cube import measure_cube
from tools.bench.directory_rows import measure_directory_rows
from tools.bench.distance import measure_distance
from tools.bench.funding import measure_funding
from tools.bench.index import measure_index
from tools.bench.many_users import measure_many_users
from tools.bench.map_weight import measure_map_weight
from tools.bench.minutes_held_out import measure_minutes_held_out
from tools.bench.pages import measure_pages
from tools.bench.postcodes import measure_postcodes
from tools.bench.redraw import measure_redraw
from tools.bench.sessions import measure_sessions
from tools.bench.sweep_of_plans import measure_sweep
from tools.bench.timing import Line

PARTS: dict[str, Callable[[], Iterator[Line]]] = {
    "100,000 postcodes located": measure_postcodes,
    "The postcode index": measure_index,
    "A directory of 100,000 rows": measure_directory_rows,
    "The whole coverage cube, 10,000 services": measure_cube,
    "34,753 small areas and 1,000 places": measure_distance,
    "Minutes by car read off straight lines, a region left out": measure_minutes_held_out,
    "The whole cohort, drawn": measure_cohort,
    "Money over 318 districts": measure_funding,
    "Many plans, by one worker and two": measure_sweep,
    "The map of 318 districts, without a browser": measure_map_weight,
    "Screens in a browser": measure_pages,
    "The Assumptions page in a browser": measure_redraw,
    "Cached answers of the API, a server on one core": measure_answers,
    "1, 10 and 25 sessions at once": measure_sessions,
    "10 people, each changing a choice every five seconds": measure_many_users,
}
VERDICTS = {None: "", True: "PASS", False: "short of its aim"}


def as_printed(line: Line) -> str:
    """Write one line, its aim and the verdict."""
    aim = f"  [aim: {line.aim}: {VERDICTS[line.met]}]" if line.aim else ""
    return f"  {line.what}: {line.measured}{aim}"


def main() -> None:
    """Measure part after part, printing each line as soon as it is known; then count the aims that were met."""
    met = []
    for title, measure in PARTS.items():
        print(f"\n{title}", flush=True)
        for line in measure():
            print(as_printed(line), flush=True)
            met += [line.met] if line.met is not None else []
    print(f"\n{sum(met)} of {len(met)} aims met. Times are medians of interleaved repeats.")


if __name__ == "__main__":
    main()
