"""What each edition changed in the one before it: told from the last to the first, by area, and whole as a feed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from lxml import etree

from coverage.remarks import StandardCheck
from loaders.directory.directory import load_in_form
from say.answers import changes_of
from say.coverage.change_log import NOWHERE, Edition, change_log, change_log_table
from say.coverage.change_log_feed import change_log_feed
from tests.loaders.directory_files import Row, csv_file

KENT, WEST_YORKSHIRE = "E23000032", "E23000010"
ATOM = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}


def edition(number: int, *rows: Row) -> Edition:
    directory = load_in_form(csv_file(*rows), "d.csv", told_apart=True)[0]
    return Edition(f"Version {number}", datetime(2026, 11, number, 9, tzinfo=UTC), "A. Person", "", directory)


KENTISH = {"service_id": "K", "service_name": "B & <script>\x08", "areas": "Kent", "area_level": "pfa"}
EDITIONS = [edition(1, {}), edition(2, {}, KENTISH), edition(3, {"places": "30"}, KENTISH | {"notes": "n"})]


def feed(editions: list[Edition], identity: str = "one") -> etree._Element:
    log = change_log(editions)
    return etree.fromstring(change_log_feed(log, editions[-1], identity, changes_of(log, editions[-1])[1]))


def test_the_last_edition_is_told_first_and_each_is_compared_with_the_one_before_it() -> None:
    log = change_log(EDITIONS)
    assert [one.title for one in log] == ["Version 3: 2 altered", "Version 2: 1 added"]
    assert [one.areas for one in log] == [(WEST_YORKSHIRE,), (KENT,)]


def test_only_what_may_show_in_an_area_is_told_of_it_and_everything_everywhere() -> None:
    log = change_log(EDITIONS)
    assert change_log_table(log, KENT)["Edition"].tolist() == ["Version 2"]
    assert change_log_table(log)["GSS codes"].tolist() == [WEST_YORKSHIRE, "", KENT]
    assert NOWHERE in change_log_table(log)["Where the status may differ"].tolist()


def test_a_feed_has_an_entry_for_each_edition_with_its_areas_and_nothing_in_it_runs() -> None:
    told = feed(EDITIONS)
    assert told.xpath("a:entry/a:title/text()", namespaces=ATOM) == ["Version 3: 2 altered", "Version 2: 1 added"]
    assert told.xpath("a:entry/a:category/@term", namespaces=ATOM) == [WEST_YORKSHIRE, KENT]
    assert not told.xpath("//h:script", namespaces=ATOM)
    assert any("<script>" in item for item in told.xpath("//h:li/text()", namespaces=ATOM))
    assert told.xpath("string(a:updated)", namespaces=ATOM) == "2026-11-03T09:00:00+00:00"


def test_what_was_told_keeps_its_identifier_when_an_edition_is_added_and_another_directory_has_others() -> None:
    def ids(editions: list[Edition], identity: str = "one") -> set[str]:
        return set(feed(editions, identity).xpath("//a:id/text()", namespaces=ATOM))

    assert ids(EDITIONS[:2]) < ids(EDITIONS)
    assert not ids(EDITIONS) & ids(EDITIONS, "other")


def test_a_check_of_a_standard_that_came_or_went_is_told_in_its_area() -> None:
    check = StandardCheck(
        area_code=KENT, on_record="d", invented=False, standard="evaluation", verdict="partly", only="=half",
        checked_by="A board", checked_on="2026-11-01", source="Its budget", on=date(2026, 11, 1),
    )  # fmt: skip
    first = EDITIONS[0]
    second = replace(first, directory=replace(first.directory, standards_checked=(check,)))
    new, gone = (change_log(two)[0] for two in ([first, second], [second, first]))
    assert new.title == "Version 1: 1 check of a standard" and new.differs and new.areas == (KENT,)
    assert new.sentences[-1] == "1 check of a standard added." and "no longer listed" in gone.sentences[-1]
    [said] = new.by_area(KENT)["sentence"]
    assert said == "“Evaluation funded”, partly (=half), checked by A board: added."
    assert new.by_area(WEST_YORKSHIRE).empty


@pytest.mark.parametrize("editions", [EDITIONS[:1], [EDITIONS[0], EDITIONS[0]]])
def test_where_nothing_changed_the_feed_says_so(editions: list[Edition]) -> None:
    told = feed(editions)
    assert not told.xpath("a:entry/a:category", namespaces=ATOM)
    assert told.xpath("string(a:title)", namespaces=ATOM) == "d.csv: what changed"
    assert len(told.xpath("a:entry", namespaces=ATOM)) == len(editions) - 1
