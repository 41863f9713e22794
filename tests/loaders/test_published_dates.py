"""What a fact says of its period is in the dates of its record: every stated start, every stated end, and no maximum."""

import re
from datetime import date

import pandas as pd
import pytest

from coverage.currency import record_currency
from coverage.vocabulary import Status
from loaders.directory.shipped import DIRECTORIES, published_directory
from tools.build import published
from tools.build.fact_links import FACTS, Row, read_rows

DATA = DIRECTORIES.parent
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
OF_MONTH = {name: number for number, name in enumerate(MONTHS, 1)} | {"spring": 3, "autumn": 9}
IN_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
MAXIMUM = r"(potentially|extendable\w*|extensions? possible|up to)[a-z ]* to [^,;]*"

ENDS_IN_ANOTHER_YEAR = {"P313": "another fact on it gives money for a later year"}
STARTS_AT_ANOTHER_TIME = {
    "P059": "a contract was extended from then; it ran before",
    "P157": "money for an expansion began then; the service ran before (P156)",
    "P211": "the contract before it began earlier (P273)",
    "P310": "about October: the year alone is kept",
}


def rows() -> list[Row]:
    return read_rows(DATA / published.RECORDS)


def dated(period: str) -> str:
    """A period with its days and months written as 2025-04, and a financial year or round of money as "money to 2025"."""
    said = re.sub(MAXIMUM, "", period)
    said = re.sub(r"(\d{4})-(\d\d)-\d\d", lambda m: f"{MONTHS[int(m[2]) - 1]} {m[1]}", said)
    said = re.sub(r"\b20\d\d[-/](\d\d)\b", r"money to 20\1", said)
    words = rf"(?:\d{{1,2}} )?({'|'.join(OF_MONTH)})[a-z]* (\d{{4}})"
    said = re.sub(words, lambda m: f"{m[2]}-{OF_MONTH[m[1]]:02}", said)
    return re.sub(r"(\d)-((?:19|20)\d\d)", r"\1 to \2", said)


def stated_end(period: str) -> int | None:
    """The last year that a period states as its end, or that its length makes its end; None where it states none."""
    said = dated(period)
    years = [int(year) for year in re.findall(r"\b(?:to|ended) (\d{4})", said)]
    length = rf"({'|'.join(IN_WORDS)}|\d+)[- ](year|month)s?(?: framework)? from (?:about )?(\d{{4}})(?:-(\d\d))?"
    for count, unit, year, month in re.findall(length, said):
        months = int(IN_WORDS.get(count, count)) * (12 if unit == "year" else 1)
        years.append((int(year) * 12 + int(month) - 2 + months) // 12 if month else int(year) + months // 12)
    return max(years, default=None)


def stated_start(period: str) -> str | None:
    """The first year or month that a period states, as "2025" or "2025-04"; the first year of a round of money is none."""
    found = re.search(r"(?:\bfrom |contract start |^)(?:about )?(\d{4}(?:-\d\d)?)(?!-)", dated(period))
    return found[1] if found else None


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("April 2024-August 2025 (feasibility study)", "2024-04", 2025),
        ("2021/22", None, 2022),
        ("2023-25", None, 2025),
        ("2023-", None, None),
        ("2016-2019", "2016", 2019),
        ("2022-04-01 to 2025-03-31", "2022-04", 2025),
        ("from April 2025", "2025-04", None),
        ("contract start April 2023", "2023-04", None),
        ("two years from autumn 2023", "2023-09", 2025),
        ("two years from 2023", "2023", 2025),
        ("18 months from 1 February 2026, extendable to March 2029", "2026-02", 2027),
        ("from 1 April 2026, potentially to 2033", "2026-04", None),
        ("up to three years at £125,000 a year", None, None),
    ],
)
def test_the_dates_of_a_period_are_read(period: str, start: str | None, end: int | None) -> None:
    assert (stated_start(period), stated_end(period)) == (start, end)


def test_every_record_whose_period_ends_has_its_end_or_the_end_of_its_money() -> None:
    ending = [(row, end) for row in rows() if (end := stated_end(row["funding_period"]))]
    assert len(ending) >= 90
    for row, end in ending:
        last = max(row["end_date"], row["funded_to"])
        if row["service_id"] in ENDS_IN_ANOTHER_YEAR:
            assert last and last[:4] != str(end)
        else:
            assert last[:4] == str(end), (row["service_id"], row["funding_period"], last)


def test_every_record_whose_period_states_a_start_has_it() -> None:
    starting = [(row, start) for row in rows() if (start := stated_start(row["funding_period"]))]
    assert len(starting) >= 40
    for row, start in starting:
        follows = row["start_date"].startswith(start)
        assert follows != (row["service_id"] in STARTS_AT_ANOTHER_TIME), (row["service_id"], start)


def test_a_maximum_is_no_known_end_of_money() -> None:
    most = [row for row in rows() if re.search(r"up to \w+ years\b(?! more)|potentially", row["funding_period"])]
    most = [row for row in most if stated_end(row["funding_period"]) is None]
    assert {"P203", "P215", "P216", "P225", "P227"} <= {row["service_id"] for row in most}
    assert [row["service_id"] for row in most if row["funded_to"]] == []


@pytest.mark.parametrize("service_id", ["P073", "P320"])
def test_a_period_that_is_over_is_not_current_today(service_id: str) -> None:
    record = published_directory().services.set_index("service_id", drop=False).loc[[service_id]]
    assert record_currency(record, date(2026, 11, 26), 240)["reason"].item() == "funding_over"


@pytest.mark.parametrize(
    ("service_id", "day"),
    [("P073", "2024-04-01"), ("P247", "2023-09-01"), ("P250", "2025-04-01"), ("P314", "2023-04-01")],
)
def test_a_start_is_as_exact_as_it_is_stated(service_id: str, day: str) -> None:
    services = published_directory().services.set_index("service_id")
    assert services.loc[service_id, "starts"] == pd.Timestamp(day)


@pytest.mark.parametrize("service_id", ["P285", "P314", "P329", "P337"])
def test_a_start_that_was_only_planned_years_ago_is_no_sign_of_a_service(service_id: str) -> None:
    record = published_directory().services.set_index("service_id", drop=False).loc[[service_id]]
    assert record_currency(record, date(2026, 11, 26), 24)["reason"].item() == "announced_long_ago"


WEST_MERCIA_DRIVE = "P010"


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2019-06-01", "not_started"),
        *[(f"{year}-06-01", "between_facts") for year in range(2020, 2026)],
        ("2026-06-01", "current"),
    ],
)
def test_drive_in_west_mercia_is_on_record_from_its_oldest_fact(day: str, reason: str) -> None:
    services = published_directory().services.set_index("service_id", drop=False)
    record = services.loc[[WEST_MERCIA_DRIVE]]
    verdict = record_currency(record, date.fromisoformat(day), 24)
    assert verdict["reason"].item() == reason
    assert verdict["ceiling"].item() != Status.SERVED or reason == "current"
    assert pd.isna(record["starts"].item())


def test_first_known_is_the_oldest_fact_that_shows_the_same_work() -> None:
    facts = {fact["fact_id"]: fact for fact in read_rows(DATA / FACTS)}
    earlier = [(row, [facts[name] for name in row["earlier_facts"].split(";") if name]) for row in rows()]
    known = [(row, older) for row, older in earlier if row["first_known"]]
    assert len(known) >= 15
    for row, older in known:
        dates = {
            fact["as_of"]
            for fact in older
            if fact["status"] in ("active", "pilot", "ended") and fact["intervention"] == row["intervention"]
        }
        assert row["first_known"] in dates and row["first_known"] < row["as_of"], row["service_id"]


def test_an_announcement_a_doubt_and_other_work_do_not_show_a_service_at_work() -> None:
    lead = {"as_of": "2026", "intervention": "helpline"}
    at_work = {"status": "active", "intervention": "helpline"}
    older = [
        {**at_work, "as_of": "2020", "status": "announced"},
        {**at_work, "as_of": "2019", "status": "unknown"},
        {**at_work, "as_of": "2018", "intervention": "other"},
        {**at_work, "as_of": ""},
    ]
    assert published.first_known(lead, older) == ""
    assert published.first_known(lead, [*older, {**at_work, "as_of": "2022-03"}]) == "2022-03"
    assert published.first_known(lead, [{**at_work, "as_of": "2026-01"}]) == ""  # not known to be older
