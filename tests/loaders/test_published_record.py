"""The published record: one service is one record, sourced and dated, and no more claimed than its source says."""

from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest

from coverage.currency import record_currency
from geo.areas import area_name, lads_of
from loaders.directory.shipped import DIRECTORIES, published_directory
from tests.loaders import published_differences
from tools.build import published
from tools.build.fact_links import FACTS, LEFT_OUT, LINKS, Row, memberships, read_rows

DATA = DIRECTORIES.parent
DORSET, CHESHIRE, MET, CITY = "E23000039", "E23000006", "E23000001", "E23000034"
SAME_SERVICE = (  # every pair of facts that a reader of the sources found to speak of one service
    "P215 P130;P217 P064;P219 P036;P223 P147;P226 P175;P228 P154;P233 P152;P234 P153;P247 P035;P248 P150;P251 P115;P253 P186;"
    "P254 P180;P255 P105;P259 P185;P264 P020;P264 P021;P266 P037;P267 P132;P268 P172;P270 P096;P277 P096;P285 P138;P287 P124;"
    "P300 P036;P304 P033;P304 P034;P307 P027;P321 P016;P324 P183;P330 P013;P333 P184;P335 P129;P335 P130;P338 P006;P339 P148;"
    "P343 P002;P350 P156;P350 P157;P352 P159"
)


def rows() -> list[Row]:
    return read_rows(DATA / published.RECORDS)


def history() -> list[Row]:
    return read_rows(DATA / published.HISTORY)


def services() -> pd.DataFrame:
    return published_directory().services.set_index("service_id")


def record_of(fact_id: str) -> str:
    [found] = {row["service_id"] for row in history() if row["fact_id"] == fact_id}
    return found


def districts_of(service_id: str) -> set[str]:
    areas = published_directory().service_areas
    codes = areas.loc[areas["service_id"].eq(service_id), "area_code"]
    return {lad for code in codes for lad in lads_of(code)}


def test_every_fact_leads_a_record_is_part_of_one_or_is_left_out_for_a_reason() -> None:
    facts = [fact["fact_id"] for fact in read_rows(DATA / FACTS)]
    assert len(facts) == len(set(facts)) == 353
    records = {row["service_id"] for row in rows()}
    for fact_id in facts:
        [*found] = [row for row in history() if row["fact_id"] == fact_id]
        if fact_id == "P021":  # one payment for two services
            assert {row["service_id"] for row in found} == {"P021", "P021b"}
            continue
        [row] = found
        assert row["service_id"] in records or (row["service_id"] == "" and row["why"].endswith("."))
    assert sum(row["service_id"] == "" for row in history()) == 10


def test_a_record_names_its_earlier_facts_and_each_of_them_has_its_source() -> None:
    of = {row["fact_id"]: row for row in history()}
    named = [(row["service_id"], fact) for row in rows() for fact in row["earlier_facts"].split(";") if fact]
    assert len(named) == 75
    for service_id, fact_id in named:
        assert of[fact_id]["service_id"] == service_id
        assert of[fact_id]["source_title"] and of[fact_id]["adds"]


@pytest.mark.parametrize("pair", SAME_SERVICE.split(";"))
def test_two_facts_on_one_service_are_one_record(pair: str) -> None:
    newer, older = pair.split()
    records = [{row["service_id"] for row in history() if row["fact_id"] == fact_id} for fact_id in (newer, older)]
    assert records[0] & records[1] - {""}


def test_a_fact_folded_twice_or_into_a_folded_one_is_refused() -> None:
    facts = [{"fact_id": name} for name in ("A", "B", "C")]
    link = {"relation": "earlier", "folded": "yes", "why": ""}
    chain = [{**link, "fact_id": "A", "of_fact_id": "B"}, {**link, "fact_id": "B", "of_fact_id": "C"}]
    twice = [{**link, "fact_id": "A", "of_fact_id": "B"}, {**link, "fact_id": "A", "of_fact_id": "C"}]
    for links in (chain, twice):
        with pytest.raises(ValueError, match="folded twice"):
            memberships(facts, links)


def test_every_record_has_a_source_and_is_read_whole() -> None:
    directory = published_directory()
    assert len(directory.services) == len(rows()) == 269
    assert directory.services["service_id"].is_unique
    assert not directory.invented and directory.title == "Published record"
    for row in rows():
        no_address = row["source_title"].endswith(("(document; no web address)", "(title withheld)"))
        assert row["source_title"] and row["source_url"].startswith("http") != no_address


def test_every_difference_from_a_fact_is_explained_and_has_been_read() -> None:
    found = published_differences.differences()
    assert [row for row in found if not row["why"]] == []
    assert found == published_differences.kept(), "read it, then: python -m tests.loaders.published_differences"


def test_every_correction_belongs_to_a_record_and_says_why_in_a_short_sentence() -> None:
    records = {row["service_id"] for row in rows()}
    for correction in read_rows(DATA / published.CORRECTIONS):
        assert correction["service_id"] in records
        assert correction["why"].endswith(".")
        assert max(len(sentence.split()) for sentence in correction["why"].split(". ")) <= 30


def test_no_record_is_current_after_its_stated_end() -> None:
    ending = published_directory().services.dropna(subset="ends")
    assert len(ending) >= 20
    for _, record in ending.iterrows():
        after = (record["ends"] + timedelta(days=1)).date()
        [verdict] = record_currency(record.to_frame().T, after, 240)["counts"]
        assert not verdict, record["service_id"]


def test_no_record_is_current_after_its_money_is_known_to_have_run_out() -> None:
    funded = published_directory().services.dropna(subset="funded_to")
    assert len(funded) >= 80
    for _, record in funded.iterrows():
        after = (record["funded_to"] + timedelta(days=1)).date()
        [reason] = record_currency(record.to_frame().T, after, 240)["reason"]
        assert reason != "current" or record["as_of_first"] > record["funded_to"], record["service_id"]


@pytest.mark.parametrize(
    ("service_id", "column", "day"),
    [
        *[("P032", "ends", "2023-10-31"), ("P267", "ends", "2023-09-30"), ("P266", "ends", "2025-06-30")],
        *[(service_id, "funded_to", "2026-03-31") for service_id in ("P217", "P219", "P223", "P230", "P249")],
        *[("P021", "funded_to", "2027-03-31"), ("P021b", "funded_to", "2027-03-31")],
        *[("P018", "as_of_last", "2024-03-21"), ("P068", "as_of_last", "2024-03-21")],
        *[("P069", "as_of_last", "2024-03-21"), ("P206", "funded_to", "2027-07-31")],
        *[("P206", "starts", "2026-02-01"), ("P017", "funded_to", "2025-03-31")],
    ],
)
def test_dates_are_as_exact_as_the_source(service_id: str, column: str, day: str) -> None:
    assert str(services().loc[service_id, column].date()) == day


def test_the_end_of_money_is_not_the_end_of_a_service() -> None:
    assert services().loc[["P217", "P219", "P223"], "ends"].isna().all()


def test_what_a_later_document_corrected_is_corrected() -> None:
    record = services()
    assert record.loc["P032", "status"] == "ended"
    assert record.loc["P024", "as_of_basis"] == "inferred"
    assert record.loc["P234", "provision"] == "by_and_for" and record_of("P153") == "P234"
    assert record_of("P129") == record_of("P130") == "P215"
    cifa = record.loc["P021b"]
    assert cifa["communities"] == ("black_and_minoritised",) and cifa["risk_levels"] == ()
    assert cifa["provision"] == "specialist" and cifa["intervention"] == "whole_family"


def test_drive_in_dorset_and_in_cheshire_is_placed() -> None:
    assert districts_of("P325") == set(lads_of(DORSET))
    assert districts_of("P206") == set(lads_of(CHESHIRE))
    assert districts_of("P021") == set(lads_of(MET)) | set(lads_of(CITY))


def test_areas_are_those_that_the_source_names() -> None:
    assert set(lads_of("E23000016")) <= districts_of("P052")  # West Mercia, named beside three councils
    dorset, bournemouth = "E06000059", "E06000058"
    assert dorset in districts_of("P065") and bournemouth not in districts_of("P065")
    assert districts_of("P067") == {bournemouth}
    assert set(lads_of("E92000001")) == districts_of("P157")
    offices = {"P164", "P165", "P166", "P167", "P168"}
    assert not offices & set(services().index)


def test_by_and_for_records_lose_their_area_no_more_often_than_others() -> None:
    """One rule for every kind: what loses its area says why, and five copies of one old address book count once."""
    facts = pd.DataFrame(read_rows(DATA / FACTS)).set_index("fact_id")
    blanked = {
        c["service_id"]: c["why"]
        for c in read_rows(DATA / published.CORRECTIONS)
        if c["column"] == "areas" and not c["value"]
    }
    left_out = {k["fact_id"]: k["why"] for k in read_rows(DATA / LINKS) if k["relation"] == LEFT_OUT}
    assert all(why.startswith(("Not listed:", "None named:")) for why in blanked.values())
    one_source = {"P165", "P166", "P167", "P168"}
    stated = facts[facts["area_names"].ne("")].drop(index=[*one_source])
    lost = stated.index.isin([*blanked, *left_out])
    share = pd.Series(lost, index=stated.index).groupby(stated["provision"]).mean()
    assert share["specialist"] <= share["generic"] + 0.01
    assert share["by_and_for"] - share["generic"] < 0.03  # P164 and P189: an address, and an umbrella body


def test_a_record_with_a_wider_area_keeps_its_base_whatever_its_provision() -> None:
    """Where the areas of a record were widened, every area of its fact is still named."""
    kept = {(row["service_id"], code) for row in rows() for code in row["areas"].split(";")}
    said = [row for row in published_differences.differences() if row["column"] == "areas"]
    widened = [row for row in said if _reached(row["fact"]) < _reached(row["record"])]
    assert {"P157", "P163", "P176", "P240", "P260"} <= {row["service_id"] for row in said}
    for row in widened:
        for code in row["fact"].split(";"):
            assert (row["service_id"], code) in kept, (row["service_id"], code)


def _reached(codes: str) -> set[str]:
    return {lad for code in codes.split(";") if code for lad in lads_of(code)}


def test_a_changed_area_says_which_part_of_the_rule_it_follows() -> None:
    for correction in read_rows(DATA / published.CORRECTIONS):
        if correction["column"] == "areas":
            assert "name" in correction["why"].casefold() or "listed" in correction["why"].casefold()


def test_refuges_are_confidential_never_named_and_no_service_has_a_point() -> None:
    directory = published_directory()
    confidential = set(directory.services.loc[directory.services["confidential"], "service_id"])
    assert {"P148", "P170", "P171", "P174", "P179", "P181", "P182", "P223", "P226", "P234"} <= confidential
    assert {"P246", "P268", "P274", "P353"} <= confidential
    assert directory.locations.empty
    levels = directory.service_areas.loc[directory.service_areas["service_id"].isin(confidential), "area_level"]
    assert not set(levels) & {"lad", "utla"}
    refuge = directory.services.set_index("service_id").loc["P182"]
    assert refuge["organisation_name"] == "Name withheld" and refuge["source_url"] == ""


def test_a_national_service_is_stated_at_national_level() -> None:
    areas = published_directory().service_areas.set_index("service_id")
    assert areas.loc["P082", "area_level"] == "nation"
    assert area_name(areas.loc["P082", "area_code"]) == "England and Wales"


def test_every_record_whose_kind_does_not_tell_says_whom_it_is_for() -> None:
    record = services()
    assert record.loc[record["intervention"].isin(["other", "prevention"]), "for_whom"].ne("").all()
    assert record.loc["P082", "for_whom"] == "cause_harm"
    helplines = record[record["intervention"].eq("helpline")].drop(index="P082")
    assert set(helplines["for_whom"]) == {""}  # all others are for people who are harmed, as is usual
    assert record.loc["P318", "for_whom"] == record.loc["P257", "for_whom"] == "both"


def test_neither_quotes_nor_postcodes_nor_long_prose_are_carried() -> None:
    facts = read_rows(DATA / FACTS)
    assert not {"quote", "notes", "postcode"} & set(facts[0])
    assert max(len(fact["name"]) for fact in facts) <= 120
    assert max(len(fact["funding_period"]) for fact in facts) <= 100


def test_the_build_writes_the_committed_files_again_from_the_checkout_alone(tmp_path: Path) -> None:
    for name in (FACTS, LINKS, published.CORRECTIONS):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    for built in published.build(tmp_path):
        assert built.read_bytes() == (DATA / built.relative_to(tmp_path)).read_bytes()
