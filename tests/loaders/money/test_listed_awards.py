"""A user's list of awards is read into the form of all awards: its areas, years and sums, payments told apart."""

from pathlib import Path

import pytest

from coverage.money.award import MAXIMUM, STATED, Years
from coverage.money.ledger import Standing, ledger
from geo.mistakes import Mistake
from loaders.money.listed_awards import listed_awards
from loaders.money.published_awards import published_awards

HEADINGS = "Funder,Recipient,Title,Area,Stage,Start date,End date,Reference,Amount\n"
ROWS = (
    "Fictional Fund (INVENTED),Fictional Acme,Invented helpline,Kent,grant,2023-04-01,2025-03-31,R1,50123\n"
    "Fictional Fund (INVENTED),Fictional Beta,Invented framework,Kent,award,2023-04-01,2025-03-31,R2,900000\n"
    "Fictional Fund (INVENTED),Fictional Beta,Invented work,Kent; Essex,grant,2023-04-01,2025-03-31,R3,70123\n"
    "Home Office,Kent commissioner,Invented programme,Kent,grant,2023-04-01,2025-03-31,R4,801367\n"
)


def test_rows_of_a_list_stand_where_they_belong(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(HEADINGS + ROWS, encoding="utf-8")
    helpline, framework, of_two, of_the_fund = listed_awards(path)
    assert helpline.years == Years(2023, 2024, STATED) and helpline.kind == "helpline" and helpline.invented
    assert framework.precision == MAXIMUM and not of_the_fund.invented
    became = {one.award.identifier: one for one in ledger([*published_awards(), *listed_awards(path)], "pfa")}
    assert became["R3"].standing is Standing.OF_SEVERAL and became["R2"].standing is Standing.CEILING
    assert became["R4"].standing is Standing.SAME and became["R4"].because_of == "HO29"
    assert became["R1"].standing is Standing.COUNTED and of_two.area_codes


def test_a_file_without_money_is_a_mistake_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "services.csv"
    path.write_text("service_id,service_name\n1,Invented work\n", encoding="utf-8")
    with pytest.raises(Mistake, match=r"services\.csv: no list of awards"):
        listed_awards(path)
