"""Compare each published record with the fact that leads it: what the record says differently, and why.

``python -m tests.loaders.published_differences`` writes the table anew, for its changes to be read before they are kept.
"""

import csv
from pathlib import Path

from tools.build.csv_form import write_rows
from tools.build.fact_links import FACTS, LEADS, LINKS, Row, memberships, read_rows
from tools.build.published import CORRECTIONS, RECORDS, published_row

DATA = Path(__file__).resolve().parents[2] / "data"
TABLE = Path(__file__).with_suffix(".csv")
COLUMNS = ("service_id", "column", "fact", "record", "why")
COMPARED = (
    *("intervention", "risk_levels", "communities", "provision", "areas", "places"),
    *("status", "start_date", "end_date", "funded_to", "as_of", "as_of_basis"),
)
"""What is compared; a fact states no start, end or last day of money in a column, so its side of these is blank."""


def differences() -> list[Row]:
    """One row for each column in which a record differs from its leading fact; ``why`` is blank where nothing explains it."""
    facts = {fact["fact_id"]: fact for fact in read_rows(DATA / FACTS)}
    records = {row["service_id"]: row for row in read_rows(DATA / RECORDS)}
    reasons = {(c["service_id"], c["column"]): c["why"] for c in read_rows(DATA / CORRECTIONS)}
    found = []
    for member in memberships(list(facts.values()), read_rows(DATA / LINKS)):
        if member.relation != LEADS:
            continue
        said = published_row(facts[member.fact_id], member.service_id, [])
        record = records[member.service_id]
        for column in COMPARED:
            if said.get(column, "") != record[column]:
                why = reasons.get((member.service_id, column), "")
                values = (member.service_id, column, said.get(column, ""), record[column], why)
                found.append(dict(zip(COLUMNS, values, strict=True)))
    return found


def kept() -> list[Row]:
    """The table as it was last read and kept."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    write_rows(TABLE, COLUMNS, differences())
