"""Build ``data/directories/published.csv`` from the facts read in published documents.

A fact becomes a row; its quote stays behind. ``published_corrections.csv`` says, fact by fact, what is
changed or added and why: mostly areas left blank, where the area of a statement is not the area of a
service. Dates are filled only where a source gives the service's own; the end of a grant is not the end of
a service.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

from geo.names import find_area
from loaders.directory_schema import CSV_FORM, columns_of

FACTS = Path(__file__).resolve().parents[2].parent / "shared" / "facts" / "provision.csv"
CORRECTIONS = "published_corrections.csv"
NATIONAL = {"England;Wales": "K04000001", "England": "E92000001", "Wales": "W92000004"}
CARRIED = {
    "fact_id": "fact_id",
    "service_id": "fact_id",
    "service_name": "name",
    "organisation_name": "organisation",
    "areas": "area_names",
    "places": "annual_capacity",
    **{
        same: same
        for same in (
            *("intervention", "risk_levels", "communities", "provision", "area_level", "postcode"),
            *("funding_period", "status", "as_of", "as_of_basis", "source_title", "source_url"),
        )
    },
}
NOT_STATED = {"n.d.", "not stated"}
FUNDER_DOCUMENT = "seed:"  # a document that was handed over, with no web address
Row = dict[str, str]


def build(data_folder: Path, facts: Path = FACTS) -> list[Path]:
    """Write the published directory; where the facts are not present, leave the committed file as it is."""
    target = data_folder / "directories" / "published.csv"
    if facts.exists():
        corrections = read_corrections(data_folder)
        with facts.open(encoding="utf-8-sig", newline="") as file:
            write_directory(target, [published_row(fact, corrections) for fact in csv.DictReader(file)])
    return [target]


def read_corrections(data_folder: Path) -> list[Row]:
    """The corrections: ``fact_id column value why``; ``notes`` adds a remark and changes nothing."""
    with (data_folder / "directories" / CORRECTIONS).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def published_row(fact: Row, corrections: Iterable[Row]) -> Row:
    """One fact as a row of the CSV form, its corrections applied and their reasons in ``notes``."""
    row = {column: _stated(fact[source]) for column, source in CARRIED.items()}
    row["organisation_name"] = row["organisation_name"] or "Not stated"
    row["places"] = row["places"].removesuffix(".0")
    row["delivery"] = "remote" if row["intervention"] == "helpline" else ""
    if row["source_url"].startswith(FUNDER_DOCUMENT):
        row["source_url"] = ""
        row["source_title"] = f"{row['source_title'].rsplit(' (seed', 1)[0]} (document; no web address)"
    reasons = []
    for correction in (c for c in corrections if c["fact_id"] == fact["fact_id"]):
        if correction["column"] != "notes":
            row[correction["column"]] = correction["value"]
        if correction["why"] not in reasons and correction["column"] != "area_level":
            reasons.append(correction["why"])
    row["notes"] = " ".join(reasons)
    row["quality_scheme"] = "Respect accredited" if row.get("quality_assured") == "yes" else ""
    return _with_codes(row)


def _stated(text: str) -> str:
    return "" if text.strip() in NOT_STATED else text.strip()


def _with_codes(row: Row) -> Row:
    """The row with its areas as GSS codes, and the level they stand at."""
    if not row["areas"]:
        return {**row, "area_level": ""}
    if row["area_level"] == "national":
        return {**row, "area_level": "nation", "areas": NATIONAL[row["areas"]]}
    codes = [find_area(name, row["area_level"]).code for name in row["areas"].split(";")]
    return {**row, "areas": ";".join(codes)}


def write_directory(target: Path, rows: Iterable[Row]) -> None:
    """Write rows in the CSV form, columns in the order of the schema."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8", newline="") as file:
        names = [column.name for column in columns_of(CSV_FORM)]
        writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
