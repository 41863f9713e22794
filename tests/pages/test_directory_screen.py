"""The screen Directory: any file dropped, understood, mended and published, with nothing lost on the way."""

import pytest
from streamlit.testing.v1 import AppTest

from loaders.directory.area_cells import areas_of_cell
from loaders.directory.directory_text import directory_as_texts, directory_of_texts
from loaders.intake.decisions import SET_ASIDE
from loaders.intake.load import load_directory
from store.database import open_store
from store.directories import open_version, publish, published
from tests.loaders.directory_files import csv_file
from tests.loaders.intake.messy import as_workbook, contracts_and_grants
from tests.pages.screens import open_at, opened, said, until_shown

PAGE = "pages/directory.py"


def dropped(name: str, content: bytes) -> AppTest:
    """Drop a file, and wait until it is worked out."""
    screen = opened(PAGE)
    screen.file_uploader(key="directory_file").set_value((name, content, "application/octet-stream")).run()
    return worked(screen)


def worked(screen: AppTest) -> AppTest:
    """Wait until what the draft comes to is on the screen."""
    until_shown(
        screen, lambda drawn: "Undo the last step" in [one.label for one in drawn.button], "a draft on the screen"
    )
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


def test_proposals_stand_beside_words_that_are_nearly_the_fields_and_are_taken_at_once() -> None:
    harm, training = "Young people who use harm", "DA champions training"
    content = in_london(5).replace(b"Helpline", harm.encode()).replace(b"0,DVPP", f"0,{training}".encode())
    screen = dropped("two.csv", content)
    asked = [box.label for box in screen.selectbox if "Perhaps" in box.label]
    assert [one.split("Perhaps: ")[1] for one in asked] == ["Prevention.", "Work with young people who harm."]
    taken = screen.button(key="take_all_words").click().run()
    assert not taken.exception and not any("Perhaps" in box.label for box in taken.selectbox)
    assert "All your 5 services are in" in said(taken)


def test_questions_that_hold_rows_back_stand_first_and_an_answer_moves_no_other() -> None:
    content = in_london(4).replace(b"Helpline", b"Advice on floors").replace(b"0,DVPP", b"0,Work with walls")
    lines = content.decode().splitlines()
    told = [lines[0] + ",For whom", *(f"{line},zebras" for line in lines[1:])]
    screen = dropped("two.csv", "\n".join(told).encode())
    asked = _asked(screen)
    assert [one.split(" under ")[1].split(",")[0] for one in asked] == ["Intervention", "Intervention", "For whom"]
    assert "1 word under For whom is not counted:" in said(screen)
    after = chosen(screen, asked[0], "helpline")
    assert _asked(after) == asked[1:]
    assert _asked(chosen(after, asked[2], "Community: Young people")) == asked[1:2]


def _asked(screen: AppTest) -> list[str]:
    return [box.label for box in screen.selectbox if "what is it?" in box.label]
