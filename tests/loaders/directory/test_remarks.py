"""What is known makes a directory that comes in whole, and a remark on a refuge is kept nowhere."""

from dataclasses import replace
from datetime import date

import pytest

from coverage.remarks import Addition, Correction, Declaration, Withdrawal
from geo.mistakes import Mistake
from loaders.directory.remarks import additions_as_csv, refuse_what_may_not_be_kept, remarks_as_text, remarks_of_text
from loaders.intake.load import load_directory

KNOWN = Addition(
    area_code="E23000032",
    source="Kent commissioner's list",
    on=date(2026, 11, 27),
    on_record="Published record, November 2026",
    invented=False,
    service_name="=Teasel groups",
    organisation_name="Fictional Teasel Trust",
    intervention="behaviour_change_group",
    for_whom="",
    risk="standard",
    community="",
    places="12",
    funded_to="2028-03",
)
WRONG = Correction(
    area_code="E23000032",
    source="",
    on=date(2026, 11, 27),
    on_record="Published record",
    invented=False,
    service_id="P001",
    service_name="Groups",
    wrong="ended",
    right="2025",
)


def test_what_is_known_comes_in_as_it_was_said() -> None:
    directory, report = load_directory(
        additions_as_csv([KNOWN, replace(KNOWN, service_name="Alder line")]).encode(), "known.csv"
    )
    one = directory.services.iloc[0]
    assert report.rows_set_aside == 0 and len(directory.services) == 2
    assert one["service_name"] == "=Teasel groups" and one["places"] == 12
    assert not directory.invented


def test_what_is_known_of_an_invented_record_is_invented() -> None:
    directory, _ = load_directory(additions_as_csv([replace(KNOWN, invented=True)]).encode(), "known.csv")
    assert directory.invented


@pytest.mark.parametrize("field", ["service_name", "organisation_name", "source"])
def test_a_remark_on_a_refuge_is_refused_wherever_it_says_so(field: str) -> None:
    refuse_what_may_not_be_kept(KNOWN)
    with pytest.raises(Mistake, match="refuge"):
        refuse_what_may_not_be_kept(replace(KNOWN, **{field: "Lavender House ref​uge"}))


def test_a_correction_that_tells_a_safe_house_is_refused() -> None:
    wrong = replace(WRONG, wrong="area", right="It is the safe house in Elm Road")
    with pytest.raises(Mistake, match="refuge"):
        refuse_what_may_not_be_kept(wrong)


@pytest.mark.parametrize("typed", ["at 12 Teasel Lane", "ME15 6AA", "ring 01622 000000", "ann@teasel.example"])
def test_what_tells_a_place_or_whom_to_ring_is_not_kept(typed: str) -> None:
    for field in ("service_name", "source"):
        with pytest.raises(Mistake, match="say it without"):
            refuse_what_may_not_be_kept(replace(KNOWN, **{field: typed}))


def test_what_is_kept_is_read_back() -> None:
    wrong = replace(WRONG, source="told", invented=True, service_name='Ünder "Teasel"')
    assert remarks_of_text(remarks_as_text([KNOWN, wrong])) == (KNOWN, wrong)


@pytest.mark.parametrize("text", ["[{}]", '[{"remark": "addition", "on": "2026-11-27"}]', "no"])
def test_what_another_edition_kept_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Mistake, match="another edition"):
        remarks_of_text(text)


def test_a_declaration_is_kept_and_read_back_and_tells_no_refuge() -> None:
    none = Declaration(
        area_code="E23000032", source="https://kent.example/contracts", on=date(2026, 11, 27),
        on_record="Published record", invented=False, intervention="housing_pathway", for_whom="", risk="high",
        community="", checked_by="Kent commissioner", checked_on="2026-11-01",
    )  # fmt: skip
    gone = Withdrawal(
        area_code="E23000032", source="", on=date(2026, 11, 27), on_record="Published record", invented=False,
        service_id=none.service_id, declared="none", withdrawn_by="A. Officer",
    )  # fmt: skip
    for one in (none, gone):
        refuse_what_may_not_be_kept(one)
    assert remarks_of_text(remarks_as_text([none, gone])) == (none, gone)
    for told in (replace(none, checked_by="Lavender refuge"), replace(gone, source="the safe house has opened")):
        with pytest.raises(Mistake, match="without such words"):
            refuse_what_may_not_be_kept(told)
