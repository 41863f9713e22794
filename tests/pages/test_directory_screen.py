"""The screen Directory: any file dropped, understood, mended and published, with nothing lost on the way."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from loaders.directory.area_cells import areas_of_cell
from loaders.directory.decisions_text import decisions_of_text
from loaders.directory.directory_text import directory_as_texts, directory_of_texts
from loaders.intake.decisions import SET_ASIDE
from loaders.intake.load import load_directory
from store.column_mappings import mapping_of, mapping_versions, remember_mapping
from store.database import open_store
from store.directories import open_version, publish, published
from store.doubles import saved_decisions
from tests.loaders.directory_files import csv_file
from tests.loaders.intake.messy import as_workbook, contracts_and_grants
from tests.pages.screens import open_at, opened, said
from tests.waiting import until

PAGE = "pages/directory.py"


def dropped(name: str, content: bytes) -> AppTest:
    """Drop a file, and wait until it is worked out."""
    screen = opened(PAGE)
    screen.file_uploader(key="directory_file").set_value((name, content, "application/octet-stream")).run()
    return worked(screen)


def worked(screen: AppTest) -> AppTest:
    """Wait until what the draft comes to is on the screen."""
    until(lambda: "Undo the last step" in [one.label for one in screen.run().button], "a draft on the screen")
    assert not screen.exception
    return screen


def chosen(screen: AppTest, label: str, value: str) -> AppTest:
    """Choose in the select box whose label begins with some words."""
    next(box for box in screen.selectbox if box.label.startswith(label)).set_value(value).run()
    return worked(screen)


def pressed(screen: AppTest, key: str) -> AppTest:
    """Press a button."""
    screen.button(key=key).click().run()
    return worked(screen)


@pytest.fixture(scope="module")
def messy() -> bytes:
    return as_workbook(contracts_and_grants())


def test_a_file_is_read_and_its_kind_asked_where_two_are_as_likely(messy: bytes) -> None:
    screen = dropped("messy.xlsx", messy)
    text = said(screen)
    assert "135 rows" in text and "say what it is" in text
    assert "This may be a directory of services (by " in text
    assert "INVENTED" in text


def test_a_messy_workbook_becomes_a_version_that_everybody_can_choose(messy: bytes) -> None:
    screen = chosen(dropped("messy.xlsx", messy), "It is", "directory")
    screen = pressed(screen, "columns_away")
    assert "every column has its place" in said(screen)
    assert "Area served" in said(open_at(screen, "open_draft_completeness"))
    screen.session_state["open_draft_completeness"] = False
    while asked := [box.label for box in screen.selectbox if box.label.endswith("which area?")]:
        screen = chosen(screen, asked[0], _first_area(asked[0]))
    screen.text_input(key="publish_name").set_value("Invented office").run()
    screen.text_input(key="publish_by").set_value("Invented Person").run()
    screen.button(key="publish").click().run()
    assert not screen.exception
    (heading,) = published(open_store())
    assert (heading.name, heading.by, heading.facts["invented"]) == ("Invented office", "Invented Person", True)
    assert "Invented office, version 1, published" in said(opened("pages/patchwork.py", directory=f"{heading.id}.1"))
    assert (
        len(directory_of_texts(open_version(open_store(), heading.id).parts).services)
        == heading.facts["services"]
        > 100
    )


def _first_area(asked: str) -> str:
    """The value of the first area that a question offers: its level and code."""
    first = areas_of_cell(asked.split("”")[0].removeprefix("“"), None, {}).options[0]
    return f"{first.level} {first.code}"


def test_a_step_can_be_taken_back_and_a_reload_loses_nothing(messy: bytes) -> None:
    screen = pressed(chosen(dropped("messy.xlsx", messy), "It is", "directory"), "columns_away")
    link = screen.session_state["draft"]
    again = worked(opened(PAGE, draft=link))
    assert "every column has its place" in said(again)
    back = pressed(again, "draft_step_back")
    assert "1 column to say" in said(back)


def test_what_columns_were_said_to_be_is_known_for_the_next_file_of_that_shape() -> None:
    content = b"Provider,Scheme,Type of work,Area covered,Code\n" + b"".join(
        f"Fictional {n} (INVENTED),Scheme {n},DVPP,Leeds,{n}\n".encode() for n in range(3)
    )
    screen = chosen(dropped("one.csv", content), "Code", SET_ASIDE)
    screen.text_input(key="publish_name").set_value("Invented office").run()
    screen.text_input(key="publish_by").set_value("Invented Person").run()
    screen.button(key="publish").click().run()
    assert len(published(open_store())) == 1
    assert "every column has its place" in said(dropped("two.csv", content.replace(b"Scheme ", b"Other scheme ")))


def in_london(number: int) -> bytes:
    """A list of behaviour change groups in London, and one helpline."""
    lines = [f"Fictional {n} (INVENTED),Steps {n},DVPP,High,London" for n in range(number - 1)]
    lines.append("Fictional H (INVENTED),Line,Helpline,High,Leeds")
    return "\n".join(["Provider,Scheme,Type of work,Risk,Area covered", *lines]).encode()


def test_what_was_just_published_is_said_picked_and_linked_to_the_map_of_most_of_it() -> None:
    directory, _ = load_directory(csv_file({"service_name": "Another list"}), "other.csv")
    other = publish(open_store(), "Other list", directory_as_texts(directory), by="Ann", facts={"file": "other.csv"})
    screen = dropped("one.csv", in_london(4))
    screen.session_state["published_one"] = other.id
    screen.run().text_input(key="publish_by").set_value("Invented Person").run()
    screen.button(key="publish").click().run()
    assert not screen.exception and "Your 4 services are published." in said(screen)
    mine = published(open_store())[0]
    assert screen.selectbox(key="published_one").value == mine.id != other.id
    link = next(link.proto for link in screen.get("page_link") if link.proto.label == "Show them on the map")
    for choice in (f"directory={mine.id}.1", "intervention=behaviour_change_group", "risk=high", "area=E12000007"):
        assert choice in link.query_string
    assert "level=region" in link.query_string


def test_all_that_is_missing_is_asked_at_once_and_the_name_is_that_of_the_file() -> None:
    screen = dropped("Invented list 2026.csv", in_london(2))
    assert screen.text_input(key="publish_name").value == "Invented list 2026"
    assert all("needed" in screen.text_input(key=key).label for key in ("publish_name", "publish_by"))
    screen.text_input(key="publish_name").set_value(" ").run()
    screen.button(key="publish").click().run()
    assert "To publish it, give a name for the directory and your own name." in said(screen)
    assert "your whole office" in screen.button(key="publish").label
    assert not published(open_store())


def test_a_word_that_is_nearly_one_of_the_field_has_its_proposal_beside_it() -> None:
    content = in_london(2).replace(b"Helpline", b"Young people who use harm")
    [asked] = [
        box for box in dropped("one.csv", content).selectbox if box.label.startswith("“Young people who use harm”")
    ]
    assert asked.label.endswith("Perhaps: Work with young people who harm.") and not asked.value


def test_a_list_of_payments_becomes_money_and_never_a_service() -> None:
    content = b"Supplier,Amount,Date,Transaction number,Description\n" + b"".join(
        f'Fictional {n} (INVENTED),"£1,{n}00.50",0{n}/04/2025,{n},Behaviour change group\n'.encode()
        for n in range(1, 6)
    )
    text = said(dropped("spend.csv", content))
    assert "This is a list of payments" in text and "no service" in text
    assert "5 rows of money, and no service: £6,500 that counts." in text


def test_a_word_said_once_is_known_to_the_office_until_it_is_forgotten() -> None:
    content = b"Provider,Scheme,Type of work,Area covered\n" + b"".join(
        f"Fictional {n} (INVENTED),Scheme {n},Zebra work,Leeds\n".encode() for n in range(3)
    )
    screen = chosen(dropped("one.csv", content), "“Zebra work”", "prevention")
    screen.text_input(key="publish_name").set_value("Invented office").run()
    screen.text_input(key="publish_by").set_value("Invented Person").run()
    screen.button(key="publish").click().run()
    second = dropped("two.csv", content.replace(b"Scheme ", b"Other "))
    assert "1 word was read as your office said before." in said(second)
    [known] = [box for box in second.selectbox if box.label.startswith("“Zebra work”")]
    assert known.label == "“Zebra work”, in 3 rows, was read as Prevention. Is it something else?" and not known.value
    screen = remembering()
    screen.button(key="forget_word").click().run()
    assert "word was read as your office said before" not in said(dropped("two.csv", content))
    screen = remembering()
    assert "Forgotten: “Zebra work (Intervention)”." in in_tables(screen)
    screen.selectbox(key="vocabulary_version").set_value(1).run()
    screen.button(key="restore vocabulary_version").click().run()
    assert not screen.exception and screen.selectbox(key="vocabulary_version").value == 3
    assert "1 word was read as your office said before." in said(dropped("two.csv", content))


def remembering() -> AppTest:
    """Open what the office remembers, as somebody who gives a name."""
    screen = opened(PAGE)
    screen.session_state["open_office_memory"] = True
    screen.run().text_input(key="remembering_by").set_value("Invented Person").run()
    assert not screen.exception
    return screen


def in_tables(screen: AppTest) -> str:
    """Return every cell of the tables on a screen, as one text."""
    return "\n".join(str(cell) for table in screen.dataframe for cell in table.value.to_numpy().ravel())


def test_what_columns_were_said_to_be_is_shown_in_versions_forgotten_and_restored() -> None:
    store = open_store()
    remember_mapping(store, "one", {"Code": SET_ASIDE}, "Ann")
    remember_mapping(store, "one", {"Code": "service_id", "Scheme": "service_name"}, "Bo")
    remember_mapping(store, "two", {"Name": "service_name"}, "Cy")
    screen = remembering()
    screen.selectbox(key="shape_to_look_at").set_value("one").run()
    shown = in_tables(screen)
    assert "New: “Scheme”. Changed: “Code” from Set aside to Service ID." in shown and "Bo" in shown
    screen.button(key="forget_mapping").click().run()
    assert mapping_of(store, "one") == {} and "it was forgotten" in said(screen)
    screen.selectbox(key="mapping_version").set_value(2).run()
    screen.button(key="restore mapping_version").click().run()
    assert not screen.exception
    assert mapping_of(store, "one") == {"Code": "service_id", "Scheme": "service_name"}
    assert mapping_versions(store, "one")[0].by == "Invented Person"


def test_nothing_that_is_remembered_changes_without_a_name() -> None:
    remember_mapping(open_store(), "one", {"Code": SET_ASIDE}, "Ann")
    screen = remembering()
    screen.text_input(key="remembering_by").set_value("").run()
    screen.button(key="forget_mapping").click().run()
    assert "name is needed" in said(screen) and mapping_of(open_store(), "one") == {"Code": SET_ASIDE}


def test_only_somebody_who_gives_a_name_can_say_that_a_row_is_not_confidential() -> None:
    content = (
        b"Provider,Service,Type of work,Area covered\nFictional (INVENTED),Invented women's refuge,Helpline,Maidstone\n"
    )
    screen = dropped("one.csv", content)
    screen.multiselect(key="not_confidential").set_value(["row 2"]).run()
    assert screen.button(key="override_confidential").disabled
    screen.text_input(key="overridden_by").set_value("Invented Person").run()
    screen = pressed(screen, "override_confidential")
    assert "Invented Person says that it is not." in said(screen)


def test_what_is_left_out_and_what_is_confidential_is_said_beside_the_button_that_publishes() -> None:
    content = b"Provider,Service,Type of work,Area covered\n" + b"".join(
        f"Fictional {n} (INVENTED),{name},Helpline,{area}\n".encode()
        for n, (name, area) in enumerate(
            [("Scheme", "Leeds"), ("Women's refuge", "Maidstone"), ("Scheme", "Nowhereton")]
        )
    )
    screen = dropped("three.csv", content)
    text = said(screen)
    assert "2 of your 3 services are in; it can be published without the other one." in text
    assert "1 of your 3 services is not in: mend it above, or publish without it." in text
    assert "1 row is confidential: only its force area is kept, no name, no place." in text
    assert screen.button(key="publish").label == "Publish 2 of 3 services for your whole office"
    text = said(pressed(screen, "faults_away"))
    assert "No cell is left to mend, but 1 row is set aside, and not published." in text
    assert "No fault is left to mend" not in text


def test_what_cannot_be_read_is_said_in_one_sentence() -> None:
    screen = opened(PAGE)
    screen.file_uploader(key="directory_file").set_value(
        ("page.csv", b"<html><title>Page not found</title>", "x")
    ).run()
    until(lambda: "Page not found" in said(screen.run()), "the sentence")
    assert not screen.exception


def test_a_map_of_boundaries_is_no_directory_until_somebody_says_so() -> None:
    outline = {"type": "Polygon", "coordinates": [[[0, 51], [1, 51], [1, 52], [0, 51]]]}
    about = {"Provider": "Fictional A (INVENTED)", "Service": "Steps", "Type of work": "DVPP", "Area covered": "Leeds"}
    feature = {"type": "Feature", "properties": about, "geometry": outline}
    screen = dropped("map.geojson", json.dumps({"type": "FeatureCollection", "features": [feature]}).encode())
    assert "This is a map of boundaries" in said(screen)
    assert next(box for box in screen.selectbox if box.label == "It is").options[0] == "Boundaries"
    screen = chosen(screen, "It is", "directory")
    assert "Your only service is in." in said(screen)


TWO_LISTS = "open_two_lists"
NUMBERED = {"organisation_name": "Fictional Trust", "charity_number": "9999999", "areas": "Kent", "area_level": "pfa"}


def together(screen: AppTest) -> AppTest:
    """Open what puts two lists together, and wait until they are compared."""
    screen = open_at(screen, TWO_LISTS)
    until(lambda: "together_use" in [one.key for one in screen.run().button], "two lists that are compared")
    assert not screen.exception
    return screen


def test_two_lists_become_one_that_is_published_and_the_answers_are_known_the_next_time() -> None:
    theirs, _ = load_directory(csv_file({**NUMBERED, "places": "40"}, {"service_name": "Bridge line"}), "theirs.csv")
    publish(open_store(), "Their list", directory_as_texts(theirs), by="Ann", facts={"file": "theirs.csv"})
    screen = dropped("ours.csv", csv_file({**NUMBERED, "places": "50"}, {"service_name": "Bridge line (Leeds)"}))
    named = f"{published(open_store())[0].id}.1"
    screen.session_state["together_second"] = named
    screen = together(screen)
    text = said(screen)
    assert "2 services probably stand in both lists; 1 waits for your word." in text
    assert "4 services in the two lists, 3 in the one." in text
    screen.button(key="together_undo").click().run()
    assert "4 services in the two lists, 4 in the one." in said(screen)
    screen.button(key="together_again").click().run()
    screen.button(key="together_yes").click().run()
    screen.text_input(key="together_by").set_value("Bo").run()
    screen.button(key="together_publish").click().run()
    assert not screen.exception
    heading = next(one for one in published(open_store()) if one.name != "Their list")
    made = directory_of_texts(open_version(open_store(), heading.id).parts)
    kept = saved_decisions(open_store())
    assert kept is not None and kept.by == "Bo" and len(decisions_of_text(kept.decisions)) >= 1
    assert heading.facts["services"] == len(made.services) < 4 and made.services["places"].iloc[0] == 50
    assert {"ours.csv", "Their list"} <= set(made.provenance["directory"])


def test_a_series_dropped_here_is_loaded_on_assumptions_by_one_click() -> None:
    series = (
        "area code,period,value,source\nE23000032,2024/25,900,S\nE23000028,2024/25,800,S\nE23000036,2024/25,700,S\n"
    )
    screen = opened(PAGE)
    screen.file_uploader(key="directory_file").set_value(("marac cases.csv", series.encode(), "text/csv")).run()
    until(lambda: "series_to_assumptions" in [one.key for one in screen.run().button], "the way to Assumptions")
    screen.button(key="series_to_assumptions").click().run()
    assert not screen.exception and screen.title[0].value == "Assumptions"
    text = said(screen)
    assert "marac cases.csv is read" in text and "3 rows read, 3 accepted" in text
    assert "marac cases: counts by police force areas, 1 period (2024/25)" in text
