"""A directory of 100,000 rows, made of its rows and checked, or of a workbook dropped, beside a plain pandas read of the same."""

import csv
from collections.abc import Iterator, Sequence
from io import BytesIO, StringIO

import numpy as np
import pandas as pd

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_table
from loaders.directory.directory import directory_of
from loaders.directory.schema import INVENTED
from loaders.files.read_file import read_file
from loaders.files.records import read_records
from tests.invented_names import FLOWERS
from tools.bench.intake import measure_intake
from tools.bench.timing import Line, seconds_of

ROWS = 100_000
BODIES = 5_000
AIM_SECONDS = 12
SEED = 20261126
_WORK = [
    "groups",
    "one-to-one",
    "outreach",
    "helpline",
    "advocacy",
    "counselling",
    "behaviour change",
    "drop-in",
    "training",
    "champions",
]
_NOTES = [
    "",
    "",
    "Weekly in term time.",
    "Self-referral or by an agency.",
    "Run with the council's housing team.",
    "By referral of the police.",
]
_DAYS = ["2024", "2025-04", "2026-03-31", "31/03/2027", "March 2026", "2026/27", "1 April 2025", "", ""]


def invented_rows(rows: int = ROWS) -> list[dict[str, str]]:
    """Invent rows of the CSV form, each service with a name of its own; the same for the same number."""
    chance = np.random.default_rng(SEED)
    names = [str(name) for level in ("lad", "utla", "pfa") for name in area_table(level)["area_name"]]
    postcodes = ["LS1 3AD", "BD1 1HY", "M2 5DB", "CF10 3ND", "BS1 5TR", "NE1 8QH"]  # of town halls

    def some(words: list[str], most: int) -> str:
        return ";".join(chance.choice(words, chance.integers(0, most + 1), replace=False))

    def one(words: Sequence[str]) -> str:
        return words[int(chance.integers(len(words)))]

    return [
        {
            "service_id": f"SVC-{number:06d}",
            "organisation_name": f"Fictional {one(FLOWERS)} Trust {chance.integers(BODIES):04d} ({INVENTED})",
            "service_name": f"{one(FLOWERS)} {one(_WORK)} of {one(names)} {number:06d} ({INVENTED})",
            "intervention": one(list(INTERVENTIONS)),
            "risk_levels": some(list(RISK_LEVELS), 2),
            "communities": some(list(COMMUNITIES), 2),
            "delivery": one(["in_person", "both", "remote", ""]),
            "status": one(["active", "pilot", "announced", "ended", ""]),
            "start_date": one(_DAYS),
            "funded_to": one(_DAYS),
            "as_of": f"2026-{chance.integers(1, 10):02d}-{chance.integers(1, 29):02d}",
            "places": "" if chance.random() < 0.4 else str(chance.integers(5, 200)),
            "source_title": f"{INVENTED} contract register {chance.integers(400)}",
            "notes": one(_NOTES),
            "data_status": INVENTED,
            "areas": ";".join(dict.fromkeys(one(names) for _ in range(int(chance.integers(1, 4))))),
            "postcode": one(postcodes) if chance.random() < 0.3 else "",
            "address_public": one(["yes", "no", ""]),
        }
        for number in range(rows)
    ]


def as_csv(rows: list[dict[str, str]]) -> bytes:
    """The rows as a file of the CSV form."""
    text = StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def measure_directory_rows() -> Iterator[Line]:
    """Time the reading and the checking of the rows apart, then the whole intake, each once: none is quicker for a first run."""
    rows = invented_rows()
    content = as_csv(rows)
    plain = seconds_of(lambda: pd.read_csv(BytesIO(content), dtype="str"))
    records = []
    reading = seconds_of(lambda: records.append(read_records(read_file(content, "invented.csv"))))
    made = []
    checking = seconds_of(lambda: made.append(directory_of(records[0], "invented.csv", "")))
    kept = len(made[0][0].services)
    yield Line("read as rows", f"{reading:.1f} s, {reading / plain:.0f} times a plain pandas read ({plain:.2f} s)")
    yield Line(
        f"rows to a directory of {kept:,} services and its report",
        f"{checking:.1f} s, {checking / plain:.0f} times a plain pandas read",
        f"at most {AIM_SECONDS} s",
        checking <= AIM_SECONDS,
    )
    yield from measure_intake(rows)
