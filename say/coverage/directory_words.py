"""A directory in words: what it is called in a sentence, what it holds, and what it leaves unsaid."""

from collections import Counter

import pandas as pd

from coverage.directory import Directory
from coverage.headline import DirectoryAge
from coverage.interventions import INTERVENTIONS
from coverage.two_directories import BETWEEN_TITLES
from geo.areas import area_name, lads_of, parent
from say.numbers import count
from say.text import listing

NEVER_SERVED = "never counts as “served”."
_NAMED = 3
"""How many kinds of work a sentence names."""


def in_a_sentence(directory: Directory) -> str:
    """Name a directory inside a sentence: "the published record"."""
    names = {
        "Published record": "the published record",
        "Demonstration directory (INVENTED)": "the INVENTED demonstration directory",
    }
    if directory.title in names:
        return names[directory.title]
    first, between, own = directory.title.partition(BETWEEN_TITLES)
    if between and first in names:
        return f"{names[first]} with your “{own}”"
    return f"the directory “{directory.title}”"


def what_it_holds(directory: Directory) -> str:
    """Say how many services a workbook holds, of which kinds, and in how many force areas."""
    services, declared = directory.records_of_services, directory.declarations
    of_none = f" It declares in {count(len(declared), 'record')} that there is none." if len(declared) else ""
    of_none += checks_in_words(len(directory.standards_checked))
    of_money = (
        f" It lists {count(len(directory.money), 'award or payment', 'awards or payments')}." if directory.money else ""
    )
    if services.empty:
        if directory.money:
            return f"{of_money.strip()} They stand on Area, under “Money on record”."
        return f"No service of it is in.{of_none}"
    kinds = services["intervention"].value_counts()
    named = listing(
        f"{INTERVENTIONS[str(kind)].label.lower()} ({number})" for kind, number in kinds.head(_NAMED).items()
    )
    more = f" and {count(len(kinds) - _NAMED, 'more kind')}" if len(kinds) > _NAMED else ""
    forces = forces_of(directory, set(services["service_id"]))
    where = f"in {area_name(forces[0])}" if len(forces) == 1 else f"in {count(len(forces), 'police force area')}"
    held = f"{count(len(services), 'service')} {where if forces else 'without an area'}: {named}{more}"
    return f"It holds {held}.{of_none}{of_money}"


def checks_in_words(checks: int) -> str:
    """Say how many checks of standards a directory holds, which are no services; "" where none."""
    return f" It holds {count(checks, 'check of a standard', 'checks of standards')}." if checks else ""


def forces_of(directory: Directory, services: set[str]) -> list[str]:
    """List the force areas, by code, that some services of a directory serve any district of."""
    codes = directory.service_areas.loc[directory.service_areas["service_id"].isin(services), "area_code"]
    return sorted({parent(lad, "pfa") for code in codes.unique() for lad in lads_of(code)})


def region_of_most(directory: Directory, services: set[str]) -> str:
    """Give the one region, by code, that more than half of some services serve a district of; "" where none or several are."""
    served = directory.service_areas[directory.service_areas["service_id"].isin(services)]
    regions = Counter(
        region
        for _, codes in served.groupby("service_id")["area_code"]
        for region in {parent(lad, "region") for code in codes for lad in lads_of(code)}
    )
    most = [region for region, serving in regions.items() if 2 * serving > len(services)]
    return most[0] if len(most) == 1 else ""


def unsure_in_words(unsure: int, areas: int) -> str:
    """Say in how many of the areas with a record none is current with its risk level stated; "" where every one has one."""
    if not unsure:
        return ""
    where = f"{unsure} of them" if unsure < areas else "all of them"
    return f"In {where if areas > 1 else 'that area'} it is old, or does not state its risk level. "


def unknowns_in_words(services: pd.DataFrame, age: DirectoryAge) -> list[str]:
    """Say what a directory leaves unsaid, in counts of records: nothing of what no record leaves unsaid."""
    unsaid = {
        "The area served is not stated in {}: no map shows those.": age.without_area,
        "The number of places is not stated in {}.": services["places"].isna().sum(),
        "The risk level is not stated in {}.": services["risk_levels"].map(len).eq(0).sum(),
        f"The date is old in {{}}: a record so old {NEVER_SERVED}": age.stale,
        f"The date is missing in {{}}: a record without one {NEVER_SERVED}": age.undated,
    }
    of = count(age.records, "record")
    said = [words.format(f"{count(records)} of {of}") for words, records in unsaid.items() if records]
    return [*said, "How many people need a service is an estimate with a range: nobody has counted them."]
