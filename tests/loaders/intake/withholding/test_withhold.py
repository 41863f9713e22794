"""What may not be kept is taken out of a file's tables before anybody has understood a column, however it is written."""

import json
import logging
import unicodedata
from dataclasses import asdict

import pytest

from loaders.intake.found_table import FoundRow, FoundTable, LineAside
from loaders.intake.withholding.withhold import Withheld, withheld
from tests.loaders.refuge_wordings import WORDINGS

HEADINGS = (
    *("Service name", "Provider", "Notes", "Site", "Address", "Type of support", "Funding programme", "Comments"),
    *("Postcode", "Telephone", "Area", "Address public"),
)
COLUMNS = HEADINGS[:8]
POSTCODE, STREET, PHONE, EMAIL = "LS1 3AD", "12 Larch Road", "0113 496 0000", "door@larch.example"  # a town hall's
SECRETS = ("ls1 3ad", "ls13ad", "larch road", "496 0000", "door@", "quillfeather")
HELD = "Refuge or safe accommodation, name withheld"


def a_row(number: int = 2, /, **cells: str) -> FoundRow:
    """A row of ``HEADINGS`` with a place that may not be known."""
    told = {
        "service_name": f"Group {number}",
        "area": "Leeds",
        "postcode": POSTCODE,
        "address": STREET,
        "telephone": PHONE,
    }
    told |= cells
    return FoundRow(number, tuple(told.get(heading.lower().replace(" ", "_"), "") for heading in HEADINGS))


def a_table(*rows: FoundRow, headings: tuple[str, ...] = HEADINGS, sheet: str = "Services") -> FoundTable:
    return FoundTable(sheet, 1, headings, rows)


def of(table: FoundTable, heading: str, row: int = 0) -> str:
    """One cell."""
    return table.rows[row].cells[table.headings.index(heading)]


def everything(safe: Withheld) -> str:
    """All text that is left, by every way of writing it out."""
    stored = json.dumps([asdict(table) for table in safe.tables], ensure_ascii=False)
    text = "\n".join([stored, repr(safe), *safe.said, *safe.why.values()])
    return unicodedata.normalize("NFKC", text).casefold()


def assert_no_secret(safe: Withheld, secrets: tuple[str, ...] = SECRETS) -> None:
    found = [secret for secret in secrets if secret in everything(safe)]
    assert not found, found


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("permission", ["yes", ""])
def test_no_wording_in_any_column_lets_a_place_or_a_name_through(
    column: str, permission: str, caplog: pytest.LogCaptureFixture
) -> None:
    key = column.lower().replace(" ", "_")
    rows = [
        a_row(n, address_public=permission, **{key: f"Quillfeather {wording}, {STREET}"})
        for n, wording in enumerate(WORDINGS, start=2)
    ]
    with caplog.at_level(logging.DEBUG):
        safe = withheld([a_table(*rows)])
    assert not caplog.text
    assert_no_secret(safe)
    confidential = [("Services", row.number) for row in rows]
    assert sorted(safe.confidential) == confidential and sorted(safe.why) == confidential
    assert {of(safe.tables[0], "Postcode", n) for n in range(len(rows))} == {"[West Yorkshire police force area]"}


@pytest.mark.parametrize("spelt", [" ".join, "\u200b".join, ".".join, str.upper, str.title])
@pytest.mark.parametrize("word", ["refuge", "lloches", "llety diogel", "safe house", "tŷ diogel"])
def test_a_refuge_is_heard_however_its_letters_are_put(spelt, word: str) -> None:  # type: ignore[no-untyped-def]
    safe = withheld([a_table(a_row(notes=f"Quillfeather {spelt(word)}", service_name="Quillfeather House"))])
    assert safe.confidential == {("Services", 2)}
    assert_no_secret(safe)


@pytest.mark.parametrize("written", [POSTCODE, "ls13ad", "LS1-3AD", "LS1\u200b3AD", "ＬＳ１ ３ＡＤ"])
def test_a_postcode_leaves_its_district_wherever_it_stands(written: str) -> None:
    [table] = withheld([a_table(a_row(postcode=written, notes=f"Meets near {written} on Mondays"))]).tables
    assert of(table, "Postcode") == "[Leeds]"
    assert of(table, "Notes") == "Meets near [Leeds] on Mondays"


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("LSI 3AD.", "[Leeds]"),
        ("L S1 3 AD", "[Leeds]"),
        (f"{POSTCODE};BD1 1HY", "[Leeds];[Bradford]"),
        ("EH1 1YJ", "[outside England and Wales]"),
        ("ZZ9 9ZZ", "[postcode not known]"),
        ("the old mill", "[postcode not known]"),
        ("", ""),
    ],
)
def test_what_stands_in_a_column_of_postcodes_is_placed_or_said_to_be_unknown(written: str, left: str) -> None:
    assert of(withheld([a_table(a_row(postcode=written))]).tables[0], "Postcode") == left


def test_without_permission_places_and_contacts_go_and_the_rest_stays() -> None:
    safe = withheld([a_table(a_row(type_of_support="Groups", notes=f"At {STREET}; ring {PHONE} or {EMAIL}."))])
    [table] = safe.tables
    assert (of(table, "Address"), of(table, "Telephone")) == ("", "")
    assert of(table, "Notes") == "At [withheld]; ring [withheld] or [withheld]."
    assert (of(table, "Service name"), of(table, "Type of support"), of(table, "Area")) == (
        "Group 2",
        "Groups",
        "Leeds",
    )
    assert not safe.confidential
    assert safe.said == (
        "In 4 cells a postcode, address, contact or name was withheld, because the file does not say that it is public.",
    )


@pytest.mark.parametrize("said", ["no", "perhaps", "yes, but ask first", "", "?"])
def test_only_a_plain_yes_is_a_permission(said: str) -> None:
    assert_no_secret(withheld([a_table(a_row(address_public=said))]))


@pytest.mark.parametrize("said", ["yes", "Yes", "TRUE", "y"])
def test_with_permission_a_row_is_kept_whole(said: str) -> None:
    row = a_row(address_public=said, notes=f"At {STREET}, {POSTCODE}", type_of_support="Groups")
    safe = withheld([a_table(row)])
    assert safe.tables[0].rows == (row,) and safe.said == ("",)


@pytest.mark.parametrize("heading", ["Address not public", "Non-public address", "Public sector"])
def test_a_heading_that_denies_it_is_no_permission(heading: str) -> None:
    headings = (*HEADINGS[:-1], heading)
    assert_no_secret(withheld([a_table(a_row(address_public="yes"), headings=headings)]))


@pytest.mark.parametrize("somewhere", ["Hostel", "Supported housing", "Housing pathways", "Llety"])
def test_permission_does_not_reach_to_somewhere_to_stay(somewhere: str) -> None:
    assert_no_secret(withheld([a_table(a_row(address_public="yes", type_of_support=somewhere))]))


def test_a_place_that_is_a_confidential_rows_too_is_not_kept_and_is_no_finer_than_its_force() -> None:
    open_row = a_row(3, address_public="yes", notes=f"Next to {STREET}")
    safe = withheld([a_table(a_row(type_of_support="Refuge"), open_row)])
    assert_no_secret(safe)
    assert safe.confidential == {("Services", 2)}
    assert of(safe.tables[0], "Postcode", 1) == "[West Yorkshire police force area]"


@pytest.mark.parametrize(
    "heading", ["Registered office postcode", "Supplier postcode", "Buyer post code", "Recipient Org:Postal Code"]
)
def test_the_postcode_of_a_body_is_never_an_area_even_with_permission(heading: str) -> None:
    table = a_table(FoundRow(2, ("Group", POSTCODE, "yes")), headings=("Service name", heading, "Address public"))
    assert withheld([table]).tables[0].rows[0].cells == ("Group", "", "yes")


@pytest.mark.parametrize(
    ("heading", "texts"),
    [
        ("Where we meet", ["12 Larch Road, Leeds", "3 Quillfeather Lane", "Larch House, Mill Row"]),
        ("Column", [POSTCODE, "BD1 1HY"]),
        ("Who", [EMAIL, "jo@quillfeather.example"]),
        ("Ring", [PHONE, "(0113) 4960000", "+44 113 496 0000", "07700 900000"]),
    ],
)
def test_a_column_is_known_by_what_it_holds(heading: str, texts: list[str]) -> None:
    rows = [FoundRow(n, (f"Group {n}", text)) for n, text in enumerate(texts)]
    safe = withheld([a_table(*rows, headings=("Service name", heading))])
    assert_no_secret(safe, (*SECRETS, "900000", "mill row"))
    assert {row.cells[1] for row in safe.tables[0].rows} <= {"", "[Leeds]", "[Bradford]"}


@pytest.mark.parametrize(
    "row", [a_row(type_of_support="Refuge", service_name="Quillfeather House"), a_row(notes="A safe house")]
)
def test_names_and_notes_of_a_refuge_go_and_its_kind_stays(row: FoundRow) -> None:
    [table] = withheld([a_table(row)]).tables
    assert of(table, "Type of support") in ("Refuge", "") and of(table, "Area") == "Leeds"
    assert "Quillfeather" not in repr(table)


def test_a_house_that_is_said_to_run_a_refuge_is_not_named_and_other_bodies_are() -> None:
    house, body = (a_row(type_of_support="Refuge", provider=name) for name in ("Quillfeather House", "Larch Trust"))
    assert "Quillfeather" not in repr(withheld([a_table(house)]).tables)
    assert "Larch Trust" in repr(withheld([a_table(body)]).tables)


def test_the_name_of_a_refuge_goes_from_every_other_text_of_the_file() -> None:
    named = a_row(2, service_name="Quillfeather House Refuge")
    other = a_row(3, notes="Sister project of Quillfeather House.")
    passing = a_row(4, notes="Refers women to Quillfeather Refuge.")
    titled = FoundRow(5, a_row(5).cells, section="Quillfeather House Refuge")
    aside = (LineAside(9, 'The line "Quillfeather House Refuge" is a title.'),)
    table = FoundTable(
        "Quillfeather Refuge", 1, (*HEADINGS[:-1], "Quillfeather House Refuge"), (named, other, passing, titled), aside
    )
    safe = withheld([table])
    assert_no_secret(safe)
    assert safe.tables[0].sheet == HELD
    assert safe.tables[0].rows[3].section == HELD


def test_a_title_over_a_block_and_a_yes_under_refuge_make_rows_confidential() -> None:
    section = FoundRow(2, ("Group 2", "", ""), section="Refuges")
    beds = FoundRow(3, ("Group 3", "6", ""))
    none, plain = FoundRow(4, ("Group 4", "0", "no")), FoundRow(5, ("Group 5", "", ""))
    asked = FoundRow(6, ("Group 6", "", "Yes"))
    safe = withheld(
        [a_table(section, beds, none, plain, asked, headings=("Service name", "Refuge bed spaces", "Is it a refuge?"))]
    )
    assert {row for _, row in safe.confidential} == {2, 3, 6}


@pytest.mark.parametrize("mark", ["yes", "TRUE?", "1", "confidential"])
@pytest.mark.parametrize("heading", ["Confidential", "Confidental?", "CONFIDENTIAL (Y/N)"])
def test_a_mark_that_is_not_plainly_no_means_yes(mark: str, heading: str) -> None:
    table = a_table(FoundRow(2, ("Group", POSTCODE, mark)), headings=("Service name", "Postcode", heading))
    safe = withheld([table])
    assert safe.why == {("Services", 2): "It is marked confidential, or its mark is unclear."}
    assert safe.tables[0].rows[0].cells == ("Group", "[West Yorkshire police force area]", mark)


def test_rows_of_other_sheets_with_the_id_of_a_confidential_one_are_confidential_too() -> None:
    services = a_table(
        FoundRow(2, ("S1", "Quillfeather refuge")),
        FoundRow(3, ("S2", "Groups")),
        headings=("Service ID", "Service name"),
    )
    places = a_table(
        FoundRow(2, ("s1", STREET, POSTCODE, "yes")),
        FoundRow(3, ("S2", "The Headrow", "LS1 3AD", "yes")),
        FoundRow(4, ("S2", "Centenary Square", "BD1 1HY", "yes")),
        headings=("service_id", "Address", "Postcode", "Address public"),
        sheet="Locations",
    )
    safe = withheld([services, places])
    assert safe.confidential == {("Services", 2), ("Locations", 2)}
    assert [row.cells[1:3] for row in safe.tables[1].rows] == [
        ("", "[West Yorkshire police force area]"),
        ("", "[West Yorkshire police force area]"),
        ("Centenary Square", "BD1 1HY"),
    ]


def test_the_charity_named_refuge_and_other_work_are_not_taken_for_a_refuge() -> None:
    rows = a_row(2, service_name="National helpline", provider="Refuge"), a_row(3, notes="For refugees. Not a refuge.")
    assert not withheld([a_table(*rows)]).confidential


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (("Latitude", "Longitude"), ("53.7997", "-1.5492")),
        (("lng", "lat"), ("-1.5492", "53.7997")),
        (("Easting", "Northing"), ("429800", "433900")),
        (("Coordinates", "Other"), ("53.7997, -1.5492", "")),
        (("Geometry", "Other"), ("POINT (-1.5492 53.7997)", "")),
    ],
)
def test_a_point_places_its_row_and_is_forgotten(headings: tuple[str, str], cells: tuple[str, str]) -> None:
    table = a_table(
        FoundRow(2, ("Group", "", *cells)),
        FoundRow(3, ("Group", "Refuge", *cells)),
        headings=("Service name", "Type", *headings),
    )
    [safe] = withheld([table]).tables
    assert safe.headings == (*table.headings, "Postcode")
    assert [row.cells for row in safe.rows] == [
        ("Group", "", "", "", "[Leeds]"),
        ("Refuge or safe accommodation, name withheld", "Refuge", "", "", "[West Yorkshire police force area]"),
    ]


def test_a_public_point_is_kept_and_one_at_sea_places_nothing() -> None:
    headings = ("Service name", "Latitude", "Longitude", "Address public")
    public, at_sea = FoundRow(2, ("Group", "53.7997", "-1.5492", "yes")), FoundRow(3, ("Group 2", "0", "0", ""))
    [safe] = withheld([a_table(public, at_sea, headings=headings)]).tables
    assert [row.cells for row in safe.rows] == [
        ("Group", "53.7997", "-1.5492", "yes", "[Leeds]"),
        ("Group 2", "", "", "", ""),
    ]


@pytest.mark.parametrize(
    ("town", "left"), [("Leeds", "Leeds"), ("Kirklees and Calderdale", "Kirklees and Calderdale"), ("Ambleford", "")]
)
def test_a_town_is_kept_where_it_is_an_area_that_we_know(town: str, left: str) -> None:
    table = a_table(FoundRow(2, ("Group", STREET, town)), headings=("Service name", "Address", "Town"))
    assert withheld([table]).tables[0].rows[0].cells == ("Group", "", left)


def test_the_town_of_a_refuge_is_no_finer_than_its_force() -> None:
    table = a_table(
        FoundRow(2, ("A refuge", "Leeds")), FoundRow(3, ("A refuge", "Ambleford")), headings=("Service name", "Town")
    )
    assert [row.cells[1] for row in withheld([table]).tables[0].rows] == ["[West Yorkshire police force area]", ""]


def test_invented_rows_keep_their_mark() -> None:
    row = a_row(service_name="Quillfeather refuge (INVENTED)", notes="A refuge, INVENTED")
    [table] = withheld([a_table(row)]).tables
    assert of(table, "Service name") == f"{HELD} (INVENTED)"


def test_an_id_that_tells_a_name_or_a_place_is_a_number_in_every_sheet() -> None:
    first = a_table(
        FoundRow(2, ("QuillfeatherRefuge-1", "Groups")),
        FoundRow(3, (POSTCODE, "Talks")),
        headings=("Service ID", "Service name"),
    )
    second = a_table(FoundRow(2, ("QuillfeatherRefuge-1", "Leeds")), headings=("Service ID", "Area"), sheet="Areas")
    safe = withheld([first, second])
    assert_no_secret(safe)
    assert safe.tables[0].rows[0].cells[0] == safe.tables[1].rows[0].cells[0] != safe.tables[0].rows[1].cells[0]


def test_to_withhold_twice_changes_nothing_more() -> None:
    rows = (
        a_row(2, type_of_support="Refuge"),
        a_row(3, notes=f"At {STREET}, {POSTCODE}"),
        a_row(4, address_public="yes"),
    )
    once = withheld([a_table(*rows)])
    assert withheld(once.tables).tables == once.tables


def test_rows_and_lines_stay_as_many_as_they_were() -> None:
    table = FoundTable(
        "", 1, HEADINGS, (a_row(2), a_row(3, type_of_support="Refuge")), (LineAside(4, "It is a total."),)
    )
    [safe] = withheld([table]).tables
    assert [row.number for row in safe.rows] == [2, 3] and safe.aside == table.aside
    assert withheld([]) == Withheld((), frozenset(), {}, ())
