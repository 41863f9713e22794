"""A file in an open standard is one table under our own headings, however it is wrapped."""

import json
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from geo.mistakes import Mistake
from loaders.files.formats import FORMATS
from loaders.files.grid import Cell, FileRead
from loaders.files.read_file import read_file
from loaders.standards.field_paths import standard
from loaders.standards.standard_grid import SUMMARIES
from tests.loaders.standards.standard_files import GRANT, SERVICE_1, SERVICE_3, as_file, award, release


def rows_of(file: FileRead) -> list[dict[str, Cell]]:
    """The rows of the file's one grid by heading; blanks left out."""
    [grid] = file.grids
    headings = grid.lines[0][1]
    return [{str(h): c for h, c in zip(headings, cells, strict=False) if c is not None} for _, cells in grid.lines[1:]]


def read(value: Any, name: str = "feed.json") -> FileRead:
    return read_file(as_file(value), name)


@pytest.mark.parametrize(
    "wrapped",
    [
        SERVICE_3,
        [SERVICE_3],
        {"total_items": 1, "contents": [SERVICE_3]},
        [{"contents": []}, {"contents": [SERVICE_3]}],
    ],
    ids=["one", "list", "page", "pages"],
)
def test_a_service_of_open_referral_3_is_a_row_however_it_is_wrapped(wrapped: Any) -> None:
    file = read(wrapped)
    assert file.format == "open_referral_uk_3"
    assert rows_of(file) == [
        {
            "service_id": "s-1",
            "organisation_name": "Fictional Marigold Project (INVENTED)",
            "service_name": "Marigold one-to-one (INVENTED)",
            "type of service": "Behaviour change; Men",
            "description": "Invented.",
            "areas": "E08000035; Kirklees",
            "status": "active",
            "delivery": "in_person",
            "location_name": "Invented room",
            "address": "1 Invented Street, Leeds",
            "postcode": "LS1 3AD",
            "quality_scheme": "Respect accredited",
            "as_of": "2026-10-01",
            "source_url": "https://marigold.example.invalid",
            "who may come": "Adults",
        }
    ]
    assert any("phones" in note for note in file.grids[0].notes)


@pytest.mark.parametrize("wrapped", [SERVICE_1, [SERVICE_1], {"totalElements": 1, "content": [SERVICE_1]}])
def test_a_service_of_open_referral_1_is_told_from_the_later_edition(wrapped: Any) -> None:
    file = read(wrapped)
    [row] = rows_of(file)
    assert file.format == "open_referral_uk_1"
    assert (row["areas"], row["status"], row["type of service"]) == ("West Yorkshire", "ended", "Helplines")
    assert (row["address"], row["postcode"]) == ("2 Invented Road", "LS1 3AD")


def test_a_grant_names_a_force_by_its_code_and_a_ward_by_its_name() -> None:
    file = read({"version": "1.4", "grants": [GRANT, {**GRANT, "id": "2", "currency": "EUR", "regrantType": "FRG010"}]})
    first, second = rows_of(file)
    assert file.format == "360giving"
    assert first["areas"] == "E23000010; Invented ward" and "area_level" not in first
    assert (first["amount_gbp"], first["stage"], first["starts"]) == (45000, "grant", "2025-04-01")
    assert "regrant" not in first and second["regrant"] == "yes"
    assert second["amount_gbp"] == "EUR 45000"  # never taken for pounds


def test_an_area_by_name_alone_has_the_level_that_the_standard_gives_it() -> None:
    grant = {**GRANT, "beneficiaryLocation": [{"name": "Essex", "geoCodeType": "PFA"}]}
    [row] = rows_of(read({"grants": [grant]}))
    assert (row["areas"], row["area_level"]) == ("Essex", "pfa")


TITLES = [
    "Identifier", "Title", "Currency", "Amount Awarded", "Award Date", "Recipient Org:0:Name", "Funding Org:Name",
    "Beneficiary Location:0:Geographic Code", "Beneficiary Location:0:Name", "Beneficiary Location:1:Name", "Regrant type",
    "Our own column",
]  # fmt: skip
PATHS = [
    "id", "title", "currency", "amountAwarded", "awardDate", "recipientOrganization/0/name", "fundingOrganization/0/name",
    "beneficiaryLocation/0/geoCode", "beneficiaryLocation/0/name", "beneficiaryLocation/1/name", "regrantType",
    "Our own column",
]  # fmt: skip
GRANT_CELLS = [
    "G1",
    "Groups",
    "GBP",
    45000,
    date(2025, 4, 1),
    "Marigold",
    "Fund",
    "E23000010",
    "West Yorkshire",
    "Leeds",
    "no",
    "kept",
]


@pytest.mark.parametrize("headings", [TITLES, PATHS], ids=["titles", "paths"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_table_of_grants_is_read_by_its_headings_and_keeps_its_row_numbers(headings: list[str], form: str) -> None:
    rows: list[list[Any]] = [headings, GRANT_CELLS]
    if form == "csv":
        content = "\n".join(",".join(str(cell) for cell in row) for row in rows).encode()
    else:
        book, out = Workbook(), BytesIO()
        book.active.append(["Invented fund"])
        for row in rows:
            book.active.append(row)
        book.save(out)
        content = out.getvalue()
    file = read_file(content, f"grants.{form}")
    assert file.format == "360giving"
    [grid] = file.grids
    number, cells = grid.lines[-1]
    found = dict(zip(grid.lines[-2][1], cells, strict=True))
    assert number == len(rows) + (form == "xlsx")
    assert str(found.pop("amount_gbp")) == "45000" and str(found.pop("awarded_on")) == "2025-04-01"
    assert found == {
        "identifier": "G1", "funder": "Fund", "recipient": "Marigold", "title": "Groups", "stage": "grant",
        "areas": "E23000010; Leeds", "regrant": "no", "Our own column": "kept",
    }  # fmt: skip


def test_the_releases_of_a_process_are_one_award_under_its_newest_status() -> None:
    releases = [
        release("2026-03-01", awards=[{"id": "1", "status": "cancelled"}]),
        release("2026-01-01"),
        release("2026-02-01", awards=[award("active")]),
    ]
    file = read({"version": "1.1", "releases": releases})
    [row] = rows_of(file)
    assert file.format == "ocds" and FORMATS[file.format].standard
    assert (row["stage"], row["amount_gbp"], row["recipient"]) == (
        "withdrawn",
        88000,
        "Fictional Marigold Project (INVENTED)",
    )
    assert (row["funder"], row["areas"]) == ("Fictional County Council (INVENTED)", "Yorkshire and The Humber")
    assert row["codes of the places of delivery"] == "UKE42"


def test_a_contract_stands_for_its_award_and_counts_its_money_once() -> None:
    contract = {
        "id": "c",
        "awardID": "1",
        "status": "active",
        "period": {"startDate": "2026-04-01", "endDate": "2029-03-31"},
    }
    other = award("active", id="2", value={"amount": 5, "currency": "GBP"})
    [first, second] = rows_of(
        read({"releases": [release("2026-02-01", awards=[award("active"), other], contracts=[contract])]})
    )
    assert (first["stage"], first["amount_gbp"], first["ends"]) == ("in_force", 88000, "2029-03-31")
    assert (second["stage"], second["amount_gbp"]) == ("award", 5)


def test_an_award_of_two_contracts_does_not_count_its_money_twice() -> None:
    contracts = [{"id": n, "awardID": "1", "status": "active"} for n in "cd"]
    rows = rows_of(read({"releases": [release("2026-02-01", awards=[award("active")], contracts=contracts)]}))
    assert len(rows) == 2 and not any("amount_gbp" in row for row in rows)


@pytest.mark.parametrize(
    ("tag", "tender", "stage"),
    [
        ("planning", {}, "planned"), ("planning", {"status": "planned"}, "planned"), ("tender", {"status": "active"}, "tender"),
        ("tender", {"status": "cancelled"}, "withdrawn"),
    ],
)  # fmt: skip
def test_before_an_award_the_notice_is_one_row_at_its_stage(tag: str, tender: dict[str, Any], stage: str) -> None:
    [row] = rows_of(read({"releases": [release("2026-01-01", tag=[tag], tender={"title": "T", **tender})]}))
    assert row["stage"] == stage and "recipient" not in row


@pytest.mark.parametrize("linked", [True, False])
def test_records_are_read_from_what_is_compiled_or_from_their_releases(linked: bool) -> None:
    whole = release("2026-02-01", awards=[award("active")])
    record = {"ocid": whole["ocid"], "releases": [{"url": "https://example.invalid"}] if linked else [whole]}
    if linked:
        record["compiledRelease"] = whole
    [row] = rows_of(read({"records": [record]}))
    assert row["stage"] == "award"


LINK = {"url": "https://example.invalid/1", "date": "2026-01-01", "tag": ["award"]}


@pytest.mark.parametrize(
    "parts",
    [
        {"records": [{"ocid": "x-1", "releases": [LINK]}, {"ocid": "x-2", "releases": [LINK, LINK]}]},
        {"records": [], "packages": ["https://example.invalid/p"]},
        {"releases": [LINK]},
        {"version": "1.1", "publishedDate": "2026-01-01"},
    ],
)
def test_a_package_that_only_links_to_its_releases_says_so_and_what_to_ask_for(parts: dict[str, Any]) -> None:
    with pytest.raises(Mistake, match="at most links to them; ask its publisher for the file with the releases"):
        read({"uri": "https://example.invalid/p", **parts})


def test_of_a_package_with_some_links_every_record_is_a_row() -> None:
    whole = release("2026-02-01", awards=[award("active")])
    records = [{"ocid": "x-1", "releases": [LINK]}, {"ocid": whole["ocid"], "releases": [whole]}]
    assert len(rows_of(read({"uri": "https://example.invalid/p", "records": records}))) == 2


def test_a_file_cut_short_in_its_list_is_refused() -> None:
    content = as_file({"grants": [GRANT] * 40})
    for cut in (len(content) - 3, len(content) // 2, 30):
        with pytest.raises(Mistake, match=r"cut short or damaged|JSON"):
            read_file(content[:cut], "grants.json")


@pytest.mark.parametrize(
    "value", [{"a": 1}, [1, 2], [[[]]], {"content": "text"}, {"grants": 7}, {"releases": [[], None]}]
)
def test_other_json_is_said_to_be_in_no_standard(value: Any) -> None:
    with pytest.raises(Mistake, match="this is a JSON file"):
        read(value)


def test_a_hostile_depth_or_size_is_refused_in_a_sentence() -> None:
    for text in ("[" * 200_000, '{"releases":[' + '{"tender":' * 50_000, '{"grants":[{"amountAwarded":1e999999}]}'):
        try:
            read_file(text.encode(), "deep.json")
        except Mistake as mistake:
            assert "\n" not in str(mistake)


def test_a_plan_of_ours_is_still_told_as_a_plan() -> None:
    with pytest.raises(Mistake, match="this is a plan, not a directory"):
        read_file(json.dumps({"budget": {}, "mix": []}).encode(), "plan.json")


@pytest.mark.parametrize("key", [key for key, one in FORMATS.items() if one.standard])
def test_every_standard_has_its_columns_and_gives_each_a_place(key: str) -> None:
    columns = standard(key)["columns"]
    assert len(columns) > 10 and all(columns.values())


def test_a_list_of_summaries_is_said_to_be_one() -> None:
    summary = {key: SERVICE_3[key] for key in ("id", "name", "description", "status")}
    page = {"total_items": 1, "contents": [summary]}
    notes = {name: read(value).grids[0].notes for name, value in {"short": page, "full": [SERVICE_3]}.items()}
    assert SUMMARIES in notes["short"] and SUMMARIES not in notes["full"]
