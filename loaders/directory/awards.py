"""The sums that published facts state for a record, as their sources state them: mostly whole awards over some years."""

from functools import cache

import pandas as pd

from coverage.directory import Directory
from geo.data_folder import DATA
from loaders.directory.record_history import published_facts
from loaders.files.own_tables import table_with

PROVISION = DATA / "facts" / "provision.csv"


def awards_of(directory: Directory) -> pd.Series:
    """Give the sum that is on record for each service of a directory.

    Looked up for records of ours alone, told by their own fact and source; earlier facts on the service are other awards, and
    do not count.

    Returns
    -------
    pandas.Series
        Pounds, by ``service_id``; only services with a sum. No sum on record is not £0.
    """
    ours, sums = published_facts(), _sums()
    told = (directory.services[column].astype(str) for column in ("service_id", "fact_id", "source_title"))
    found = {
        service: sums[fact]
        for service, fact, source in zip(*told, strict=True)
        if fact in sums and fact in ours and ours[fact].source_title == source
    }
    return pd.Series(found, dtype=float).rename_axis("service_id")


@cache
def _sums() -> dict[str, float]:
    facts = table_with(("fact_id", "funding_gbp"), PROVISION)
    stated = facts[facts["funding_gbp"].ne("")]
    return dict(zip(stated["fact_id"], stated["funding_gbp"].astype(float), strict=True))
