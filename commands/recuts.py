"""Commands about areas that change: totals on another map, and what outlives a council that ends."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from commands.command import Command, Options
from commands.maps_meant import ONTO, map_meant
from commands.options import AREA, ASK, COMMUNITY, OUT, PEOPLE, WHOLE_DIRECTORY, a_file
from commands.reading import ask_of, directory_of, people_of
from commands.writing import WRITERS, note, require_ending, save, write_table
from coverage.ask import Terms
from coverage.export import NOTHING_LISTED
from geo.as_given import is_known
from geo.names import find_area
from loaders.geography.totals_file import load_totals
from say.answers import Answer
from say.coverage.outliving_answer import outliving_of_area
from say.recut.answers import file_on_map
from say.recut.onto import Asked
from say.recut.tables import TABLES


def write_outliving(arguments: argparse.Namespace) -> int:
    """Write the records and awards that outlive a council of an area."""
    terms = Terms(arguments.on, arguments.staleness_months)
    return write_table(arguments.out, outliving_of_area(directory_of(arguments), terms, find_area(arguments.area)))


def write_recut(arguments: argparse.Namespace) -> int:
    """Write a table of ours, or a user's, on another map."""
    require_ending(arguments.out, *ENDINGS)
    target = map_meant(arguments.to, arguments.level).target
    if arguments.table in TABLES:
        asked = Asked(target, directory_of(arguments), ask_of(arguments), people_of(arguments))
        answer = TABLES[arguments.table].answer(asked)
    else:
        totals = load_totals(Path(arguments.table), Path(arguments.table).name)
        note(totals.notes)
        answer = file_on_map(totals, target, Path(arguments.table).name)
    return write_on_map(arguments.out, answer)


def write_on_map(out: Path, answer: Answer) -> int:
    """Write a table on a map by the ending of the file's name, one of ``ENDINGS``."""
    if out.suffix.lower() != ".json":
        return write_table(out, answer)
    save(out, _as_json(answer))
    note([f"{len(answer[0])} rows written to {out}"])
    return 0


def _as_json(answer: Answer) -> bytes:
    """A table with what it says of itself; what is not known is null."""
    table, about = answer
    rows = [
        {str(name): value if is_known(value) else None for name, value in row.items()}
        for row in table.reset_index().to_dict("records")
    ]
    said = {**asdict(about), "data_status": about.data_status, "unknown": NOTHING_LISTED, "rows": rows}
    return json.dumps(said, ensure_ascii=False, allow_nan=False, indent=1).encode()


ENDINGS = (*WRITERS, ".json")
OUT_ON_MAP: Options = {"--out": {**a_file("ends in .csv, .xlsx or .json"), "required": True}}
RECUTS = {
    "outliving": Command(
        write_outliving,
        "records and awards that last longer than a council they name which is announced to end",
        {"area": AREA} | WHOLE_DIRECTORY | OUT,
    ),
    "recut": Command(
        write_recut,
        "totals by area on another map, conserved to the person: a file of yours, or " + ", ".join(TABLES),
        {
            "table": {"metavar": "TABLE", "help": f"{', '.join(TABLES)}, or a file with a row for each area"},
            **ONTO,
            **ASK,
            **COMMUNITY,
            **PEOPLE,
            **OUT_ON_MAP,
        },
    ),
}
