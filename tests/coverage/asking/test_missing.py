"""What is not known of an area: no cell of a known thing, none of a confidential service, and none that was checked."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coverage.ask import ANY, Terms
from coverage.asking.cell import BED_SPACES, FUNDED_TO, IS_THERE_ONE, OF_A_RECORD, PLACES, RISK, MissingCell
from coverage.asking.missing import missing_cells as missing_cells_of
from coverage.asking.not_listed import KINDS_ASKED
from coverage.asking.parties import PARTIES
from coverage.one_area import BothSides, evaluate_both_sides, records_of_both_sides
from coverage.rounds.collection import Question
from coverage.rounds.what_is_known import known_of
from geo.areas import ENGLAND_AND_WALES
from geo.home import Home, home_of
from loaders.directory.shipped import demonstration_directory, published_directory
from tests.directories import directory_of, service

TERMS = Terms(date(2026, 11, 26))
KENT = home_of(("E23000032",), "pfa")
HOMES = (
    KENT,
    home_of(("W15000001",), "pfa"),
    home_of(("E07000062",), "lad"),
    home_of(("E10000016",), "utla"),
    home_of(("E12000001",), "region"),
    home_of((ENGLAND_AND_WALES,), "nation"),
    home_of(("E23000032", "E23000033"), "pfa"),
)


@pytest.fixture(scope="module", params=["published", pytest.param("demonstration", marks=pytest.mark.soak)])
def both(request: pytest.FixtureRequest) -> BothSides:
    shipped = published_directory() if request.param == "published" else demonstration_directory()
    return evaluate_both_sides(shipped, TERMS)


def missing_cells(both: BothSides, home: Home, risk: str) -> tuple[MissingCell, ...]:
    return missing_cells_of(both, home, risk, records_of_both_sides(both, risk, home.lads))


def kinds_asked(cells: tuple[MissingCell, ...]) -> set[str]:
    return {cell.kind for cell in cells if cell.what == IS_THERE_ONE and cell.kind != ANY}


def of_one(home: Home, *records: dict[str, Any]) -> tuple[MissingCell, ...]:
    return missing_cells(evaluate_both_sides(directory_of(*records), TERMS), home, ANY)


def test_every_cell_is_once_and_has_somebody_who_would_know_and_names_only_what_its_record_leaves_open(
    both: BothSides,
) -> None:
    services = next(iter(both.values())).directory.services.set_index("service_id")
    for home in HOMES:
        cells = missing_cells(both, home, ANY)
        assert len(set(cells)) == len(cells) and all(set(cell.would_know) <= set(PARTIES) for cell in cells)
        assert all(cell.would_know for cell in cells)
        assert [cell.what for cell in cells].count(BED_SPACES) == 1, "beds are asked of once, by area"
        for cell in cells:
            if cell.what not in OF_A_RECORD:
                continue
            record = services.loc[cell.service_id]
            assert not record.confidential and "withheld" not in cell.service, "accommodation is asked of as a whole"
            assert cell.what != PLACES or record.isna().places
            assert cell.what != RISK or record.risk_levels == ()
            assert cell.what != FUNDED_TO or record.isna()[["funded_to", "ends"]].all()


def test_what_is_on_record_is_not_asked_and_what_was_checked_is_not_either() -> None:
    group = service(("pfa", "E23000032"), intervention="behaviour_change_group")
    none = service(("pfa", "E23000032"), intervention="early_intervention", status="confirmed_none", risk_levels=())
    nothing = kinds_asked(of_one(KENT, service(("pfa", "E23000033"))))
    assert {"behaviour_change_group", "early_intervention"} <= nothing
    assert kinds_asked(of_one(KENT, group, none)) == nothing - {"behaviour_change_group", "early_intervention"}


def test_a_letter_and_a_round_ask_for_the_same_kinds_of_work(both: BothSides) -> None:
    directory, questions = next(iter(both.values())).directory, tuple(map(Question, KINDS_ASKED))
    known = known_of(directory, [home.code for home in HOMES[:5]], questions, TERMS)
    for home in HOMES[:5]:
        asked = [cell.kind for cell in missing_cells(both, home, ANY) if cell.kind in kinds_asked((cell,))]
        assert [one.intervention for one in known.unknown(home.code)] == asked, home.name


def test_what_was_checked_is_not_asked_although_a_national_service_reaches_the_area() -> None:
    none = service(("pfa", "E23000032"), intervention="early_intervention", status="confirmed_none", risk_levels=())
    national = service(("nation", ENGLAND_AND_WALES), intervention="early_intervention")
    assert "early_intervention" in kinds_asked(of_one(KENT, national))
    assert "early_intervention" not in kinds_asked(of_one(KENT, national, none))


def test_a_kind_that_is_not_listed_at_a_risk_level_is_asked_at_it() -> None:
    high = directory_of(service(("pfa", "E23000032"), intervention="behaviour_change_group", risk_levels=("high",)))
    both = evaluate_both_sides(high, TERMS)
    assert "behaviour_change_group" not in kinds_asked(missing_cells(both, KENT, "high"))
    assert "behaviour_change_group" in kinds_asked(missing_cells(both, KENT, "medium"))
    risks = {cell.risk for cell in missing_cells(both, KENT, ANY) if cell.kind == cell.community == ANY}
    assert risks == {"standard", "medium", ANY}, "each level with nothing listed is asked; any is of the beds"


def test_a_confidential_service_is_in_no_cell() -> None:
    shipped = directory_of(service(("pfa", "E23000032"), service_name="Larch House"))
    hidden = replace(shipped, services=shipped.services.assign(confidential=True))
    cells = missing_cells(evaluate_both_sides(hidden, TERMS), KENT, ANY)
    assert not [cell for cell in cells if cell.service]
