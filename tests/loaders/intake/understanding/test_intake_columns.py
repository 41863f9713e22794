"""Columns are understood by what they are headed and by what they hold; what is not sure waits for the user."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.directory.schema import CSV_FORM, columns_of
from loaders.intake.decisions import NOTE, SET_ASIDE, Decisions
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.understanding.column_answers import MAY_COME_TWICE, SURE_ENOUGH
from loaders.intake.understanding.columns import ColumnFound, shape_of, understood
from loaders.intake.understanding.heading_marks import levels_said

DIRECTORY = "directory"


def table(columns: dict[str, Sequence[str]], sheet: str = "") -> FoundTable:
    """A table of the columns given, each a heading with its cells."""
    lines = zip(*columns.values(), strict=True)
    return FoundTable(sheet, 1, tuple(columns), tuple(FoundRow(at, line) for at, line in enumerate(lines, start=2)))


def targets(
    *tables: FoundTable, said: Decisions | None = None, remembered: dict[str, str] | None = None
) -> dict[str, str]:
    """What each heading of the tables was understood to be."""
    found = understood(tables, DIRECTORY, said or Decisions(), remembered or {})
    return {column.heading: column.target for column in found.columns}


def column(heading: str, *cells: str) -> ColumnFound:
    """What a column alone in its file was understood to be."""
    [found] = understood((table({heading: cells}),), DIRECTORY, Decisions(), {}).columns
    return found


@pytest.mark.parametrize("field", columns_of(CSV_FORM), ids=lambda field: field.name)
def test_the_schemas_own_headings_are_certain_whatever_the_cells_hold(field: object) -> None:
    for heading in (field.name, field.label, field.label.upper()):  # type: ignore[attr-defined]
        found = column(heading, "?", "one", "two", "three")
        assert (found.target, found.confidence) == (field.name, 1.0)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Provider", "organisation_name"), ("Delivered by", "organisation_name"), ("Programme", "service_name"),
        ("Type of service", "intervention"), ("Police area", "areas"), ("CSP", "areas"), ("Ardal", "areas"),
        ("Areas covered (by district)", "areas"), ("Area coverd", "areas"), ("3. Local authorities covered", "areas"),
        ("DASH level", "risk_levels"), ("No. of places", "places"), ("Contract end", "funded_to"),
        ("Grant end date", "funded_to"), ("Diwedd y contract", "funded_to"), ("Contract start date", NOTE),
        ("Last updated", "as_of"), ("Darparwr", "organisation_name"), ("Annual contract value (£)", NOTE),
        ("Name of the service provider organisation", "organisation_name"),
    ],
)  # fmt: skip
def test_other_words_for_a_field_are_known(heading: str, target: str) -> None:
    assert column(heading, "", "").target == target


@pytest.mark.parametrize(
    "heading",
    [
        "Postcode", "Office", "HQ", "Registered address", "Office area", "Area of head office", "Region of head office",
        "Provider's local authority", "Address (local authority)", "Base", "Town", "Swyddfa",
    ],
)  # fmt: skip
def test_where_an_office_is_never_becomes_the_area_served(heading: str) -> None:
    for cells in (("Leeds", "Kent", "Devon"), ("E08000035", "E10000016", "E10000008")):
        found = column(heading, *cells)
        assert "areas" not in (found.target, found.proposed)


def test_a_word_that_is_nearly_another_is_not_taken_for_it() -> None:
    assert column("Country", "England", "Wales", "England").target == ""
    assert column("Specialist", "yes", "no", "yes").target == ""
    contacts = table({"Contact name": ["A", "B"], "Contract name": ["C", "D"]})
    found = understood((contacts,), "awards", Decisions(), {}).columns
    assert [c.target for c in found] == ["", "title"]


def test_of_the_columns_of_an_official_lookup_the_narrowest_codes_are_the_area() -> None:
    lookup = {"LAD24NM": ["Leeds"], "LAD24CD": ["E08000035"], "PFA23CD": ["E23000010"]}
    assert targets(table(lookup)) == {"LAD24NM": "", "LAD24CD": "areas", "PFA23CD": ""}


def test_headings_of_money_are_told_from_those_of_services_and_need_cells_where_they_say_little() -> None:
    spend = {
        "Supplier": ["A"] * 3,
        "Net amount": ["£1,200.00", "(3.50)", "1.2m"],
        "Period": ["202401", "202402", "P03 2024/25"],
    }
    found = understood((table(spend),), "payments", Decisions(), {}).columns
    assert [c.target for c in found] == ["recipient", "amount_gbp", "awarded_on"]
    words = {"Period": ["Morning", "Evening", "Night"], "Stage": ["awarded", "planned", "awarded"]}
    found = understood((table(words),), "payments", Decisions(), {}).columns
    assert [c.target for c in found] == ["", "stage"]


@pytest.mark.parametrize("heading", ["Registered address", "Head office postcode", "HQ", "Registered office"])
def test_a_registered_office_is_no_place_to_visit(heading: str) -> None:
    assert column(heading, "1 High Street", "2 High Street").target == ""


@pytest.mark.parametrize(
    "heading", ["Value", "Amount", "Capacity funding (£)", "Places budget", "Places per month", "Cost of places"]
)
def test_money_is_never_read_as_places(heading: str) -> None:
    found = column(heading, "40", "50", "60")
    assert "places" not in (found.target, found.proposed)


@pytest.mark.parametrize(
    "heading",
    ["Confidental", "CONFIDENTIAL?", "Is it cofidential", "Condifential", "Cyfrinachol", "C onfidential", "confid."],
)
def test_a_mark_of_confidentiality_is_understood_however_it_is_spelled_and_cannot_be_set_aside(heading: str) -> None:
    one = table({heading: ["yes", "no"], "Confidential": ["no", "no"]})
    said = Decisions(columns={heading: SET_ASIDE, "Confidential": NOTE})
    assert set(targets(one, said=said).values()) == {"confidential"}


def test_a_mark_of_confidentiality_where_there_is_no_such_field_is_the_users_to_settle() -> None:
    payments = (table({"Confidential": ["no"]}),)
    assert understood(payments, "payments", Decisions(), {}).columns[0].target == ""
    said = Decisions(columns={"Confidential": NOTE})
    assert understood(payments, "payments", said, {}).columns[0].target == NOTE


def test_the_plain_dates_of_a_list_of_contracts_wait_and_are_no_dates_of_a_service() -> None:
    dates = {"Start date": ["2025", "2026"], "End date": ["2027", "2028"]}
    assert targets(table(dates)) == {"Start date": "start_date", "End date": "end_date"}
    contracts = understood((table({"Contract ref": ["A", "B"], **dates}),), DIRECTORY, Decisions(), {})
    assert [(c.target, c.proposed) for c in contracts.columns[1:]] == [("", NOTE), ("", "funded_to")]


def test_cells_that_belie_a_heading_make_it_wait() -> None:
    assert column("Service area", "Housing", "Adult social care", "Public health").target == ""
    assert column("Service area", "Leeds", "Kent; Medway", "Kirklees and Calderdale").target == "areas"
    assert column("Tier", "1", "2", "3").target == "" and column("Tier", "High", "Med", "TBC").target == "risk_levels"


def test_cells_alone_tell_words_of_the_field_and_codes_and_merely_hint_at_names_of_areas() -> None:
    told = column("What we do", "IDVA", "DVPP", "helpline")
    assert (told.target, told.why) == ("intervention", "content")
    assert column("Column 7", "E08000035", "E10000016", "W06000015").target == "areas"
    hinted = column("Column 7", "Leeds", "Kent", "Cardiff")
    assert (hinted.target, hinted.proposed) == ("", "areas")
    assert column("", "IDVA", "DVPP", "helpline").target == ""
    assert column("Column 7", "2025-04-01", "2026-04-01", "2027-04-01").proposed == ""


def test_of_two_columns_of_one_field_the_surer_has_it_and_the_other_waits() -> None:
    both = {"Project": ["A", "B"], "Service name": ["C", "D"]}
    assert targets(table(both)) == {"Project": "", "Service name": "service_name"}
    twice = FoundTable("", 1, ("Provider", "Provider"), (FoundRow(2, ("A", "B")),))
    assert [c.target for c in understood((twice,), DIRECTORY, Decisions(), {}).columns] == ["", ""]


def test_the_users_word_counts_above_what_is_remembered_and_that_above_the_heading() -> None:
    one = table({"Provider": ["A"], "Colour": ["B"], "Hue": ["C"]})
    remembered = {"colour": "organisation_name", "Hue": NOTE, "Provider": "gone_from_the_schema"}
    assert targets(one, remembered=remembered) == {"Provider": "", "Colour": "organisation_name", "Hue": NOTE}
    said = Decisions(columns={"Provider": "organisation_name", "Hue": SET_ASIDE})
    found = targets(one, said=said, remembered=remembered)
    assert found == {"Provider": "organisation_name", "Colour": "", "Hue": SET_ASIDE}


def test_columns_of_several_sheets_with_one_heading_share_one_answer() -> None:
    first, second = table({"Tier": ["", ""]}, "2025"), table({"Tier": ["High", "Medium", "High"]}, "2026")
    found = understood((first, second), DIRECTORY, Decisions(), {}).columns
    assert [c.target for c in found] == ["risk_levels", "risk_levels"] and found[0].samples == found[1].samples


def test_a_shape_is_the_set_of_headings_in_any_order_and_spelling() -> None:
    one, other = table({"Provider": ["A"], "Area": ["B"]}), table({"AREA ": ["C"], "provider": ["D"]}, "2026")
    assert shape_of((one,)) == shape_of((other,)) == shape_of((one, other)) != shape_of((table({"Area": ["B"]}),))


@pytest.mark.parametrize(
    ("heading", "levels"),
    [
        ("Police force area", ("pfa",)), ("Local authority", ("lad", "utla")), ("Local authority district", ("lad",)),
        ("County", ("utla",)), ("LAD24CD", ("lad",)), ("Area covered", ()), ("Force or county", ()), ("Ardal heddlu", ("pfa",)),
    ],
)  # fmt: skip
def test_a_heading_may_say_of_which_level_its_areas_are(heading: str, levels: tuple[str, ...]) -> None:
    assert levels_said(heading) == levels


HEADINGS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["Provider", "Organisation name", "Area", "areas", "LA", "Start", "Confidential", "Risk", "Tier", "£", "Value"]
    ),
)
CELLS = st.one_of(st.text(max_size=12), st.sampled_from(["High", "Leeds", "E08000035", "2026", "IDVA", "£1", ""]))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_column_is_answered_and_no_two_of_a_sheet_have_one_field(data: st.DataObject) -> None:
    headings = data.draw(st.lists(HEADINGS, min_size=1, max_size=6))
    lines = data.draw(st.lists(st.tuples(*[CELLS] * len(headings)), max_size=5))
    one = FoundTable("", 1, tuple(headings), tuple(FoundRow(at, line) for at, line in enumerate(lines, start=2)))
    found = understood((one,), DIRECTORY, Decisions(), {}).columns
    assert [c.heading for c in found] == headings and all(len(c.samples) <= 3 and 0 <= c.confidence <= 1 for c in found)
    taken = [c.target for c in found if c.target not in MAY_COME_TWICE]
    assert len(taken) == len(set(taken)) and all(c.confidence >= SURE_ENOUGH for c in found if c.target)
