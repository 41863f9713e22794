"""How a table is put onto another map: what it is read from, its first columns, and what it says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from coverage.ask import Ask
from coverage.directory import Directory
from geo.recut.area_map import AreaMap
from loaders.assumptions.need_files import NeedFromFiles
from loaders.sources_register import named_briefly
from say.provenance import RECUT, Rests

PENCE = 100
UNCHANGED = "as it is or was"


@dataclass(frozen=True)
class Asked:
    """What tables of the product are read from, and onto which map they are put.

    Its ``ask`` gives the day and the staleness of every table, and the rest to those that answer an ask.
    """

    target: AreaMap
    directory: Directory
    ask: Ask
    people: NeedFromFiles


def with_names(target: AreaMap, table: pd.DataFrame) -> pd.DataFrame:
    """Put ``area_name certainty`` before a table by ``area_code``, in which a code may stand in several rows."""
    certain = dict.fromkeys(target.codes, UNCHANGED) | dict(target.certainty)
    named = table.copy()
    named.insert(0, "area_name", [target.names[code] for code in table.index])
    named.insert(1, "certainty", [certain[code] for code in table.index])
    return named


def side_by_side(target: AreaMap, columns: Mapping[str, pd.DataFrame], of_money: tuple[str, ...] = ()) -> pd.DataFrame:
    """Lay re-cut totals side by side: each with what is known of it and the share that was split; pence as pounds."""
    index = next(iter(columns.values())).index
    table = pd.DataFrame(index=index)
    for heading, found in columns.items():
        unit = PENCE if heading in of_money else 1
        for part, name in (("total", heading), ("at_least", f"at_least_{heading}")):
            units = [_in_units(value, unit) for value in found[part]]
            table[name] = pd.Series(
                units, index=index, dtype=object
            )  # whole numbers stay whole beside what is not known
        table[f"{heading}_known"] = [str(value) for value in found["known"]]
        table[f"{heading}_share_split"] = found["share_split"].astype(float)
    return with_names(target, table)


def _in_units(value: int | None, unit: int) -> int | float | None:
    return value if value is None or unit == 1 else value / unit


def put_onto(what: str, target: AreaMap) -> str:
    """Say what was asked, and by whom it was put onto which map."""
    return f"{what}, put onto {target.title} by {people_meant()}"


def people_meant() -> str:
    """Say whom a total is shared out by: told wherever one was."""
    now, then = named_briefly("population"), named_briefly("small_area_census")
    return f"people of each district ({now}), placed inside it as in {then}"


def titled(what: str) -> str:
    """The title of a table on another map."""
    return f"{what} on other boundaries"


def and_recut(rests: Rests, *, of_directory: bool = True) -> Rests:
    """Add to the sources of a table those of a re-cut; ``of_directory`` is False where no record is used."""
    both = rests.and_on_all_of(RECUT)
    return both if of_directory else replace(both, of_directory=False)
