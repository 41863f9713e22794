"""What is decided of rows after a quick look at all their cells is what is decided when every cell of every row is read."""

from random import Random

import pytest

from loaders.directory import confidential
from loaders.directory.confidential import Confidentiality, decide_confidentiality
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.files.raw_table import RawRow
from loaders.files.records import Records, csv_records
from tests.loaders.directory.test_refuge_sieve import FILLING, LISTED, mutated
from tests.loaders.refuge_wordings import WORDINGS

ROWS = 150
ORDINARY = ["Groups of Leeds", "Council's housing team", "", "", "Refuge", "not in a refuge", "x" * 4_100]
PERMITTED = ["yes", "no", ""]


def a_row(number: int, chance: Random) -> RawRow:
    """A row with one or two cells that may say anything, of a place that may be public."""
    wordings = [*WORDINGS, *LISTED, *FILLING, *ORDINARY]
    columns = [column.name for column in columns_of(CSV_FORM)]
    cells = {
        "service_id": f"S{number % 140}",
        "service_name": f"Group {number}",
        "organisation_name": chance.choice(["Refuge", "Fictional Body"]),
    }
    for _ in range(chance.randrange(1, 3)):
        written = ";".join(mutated(chance.choice(wordings), chance) for _ in range(chance.randrange(1, 3)))
        cells[chance.choice(columns)] = written
    cells |= {"postcode": f"LS{number % 90} {number % 7}AD", "address_public": chance.choice(PERMITTED)}
    return RawRow("", number, {column: text for column, text in cells.items() if text}, form=CSV_FORM)


def decided(records: Records) -> tuple[object, ...]:
    found: Confidentiality = decide_confidentiality(records, {})
    return found.services, found.rows, found.public, found.secrets.postcodes, found.withheld.postcodes


@pytest.mark.parametrize("seed", range(6))
def test_rows_are_decided_alike(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(seed)
    records = csv_records([a_row(number, chance) for number in range(2, ROWS + 2)], [])
    quickly = decided(records)
    monkeypatch.setattr(confidential, "_rows_that_may", lambda rows, _: iter(rows))
    assert quickly == decided(records)
    assert len(quickly[0]) > ROWS / 4 and quickly[2]
