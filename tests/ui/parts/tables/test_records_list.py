"""A record in the list says when it runs, until when its money is known, and where each earlier fact was read."""

from streamlit.testing.v1 import AppTest

from tests.pages.screens import said


def _list_of(service_ids: tuple[str, ...], in_two_lists: tuple[dict[str, str | bool], ...] = ()) -> str:
    def listed(service_ids: tuple[str, ...], in_two_lists: tuple[dict[str, str | bool], ...]) -> None:
        from coverage.directory import provenance_of
        from coverage.records import described_records
        from loaders.directory.shipped import published_directory
        from say.provenance import Basis
        from ui.parts.marked import Marked
        from ui.parts.tables.records_list import show_records

        services = published_directory().services
        records = described_records(services[services["service_id"].isin(service_ids)])
        basis = Basis("A directory", "its edition", False, "what is asked", "as shipped")
        show_records(
            Marked(basis=basis, owner=None),
            records.assign(role="answers", gives="served", reach="force", via="London", reason="current"),
            provenance_of({**told, "service_id": service_ids[0]} for told in in_two_lists),
        )

    return said(AppTest.from_function(listed, args=(service_ids, in_two_lists), default_timeout=60).run())


def test_the_period_of_a_record_is_shown() -> None:
    text = _list_of(("P021", "P217", "P001", "P265", "P040"))
    assert "from October 2023, funded to March 2027" in text
    assert "funded to March 2026" in text
    assert "2016 to 2019" in text
    assert "November 2023 to October 2025" in text
    assert "period stated: five years" in text


def test_each_earlier_fact_is_one_linked_source_with_its_year() -> None:
    text = _list_of(("P021",))
    assert "Earlier: <a class=" in text
    assert ">MOPAC PCD 1513: Appointment of provider, Drive London</a> (P264, 2023)" in text
    assert "(P005, 2018)" in text
    assert "Earlier:" not in _list_of(("P011",))


def test_a_service_of_two_lists_is_shown_with_what_each_says_and_its_source() -> None:
    places = {"field": "places", "column": "places", "source_url": ""}
    ours = {**places, "directory": "mine.csv", "says": "50", "stands": True, "source_title": "Our list"}
    theirs = {**places, "directory": "Published record", "says": "40", "stands": False, "source_title": "A report"}
    text = _list_of(("P021",), (ours, theirs))
    assert "In “mine.csv”: Its word stands in places. Source: Our list" in text
    assert "In “Published record”: It says otherwise: places: 40. Source: A report" in text
