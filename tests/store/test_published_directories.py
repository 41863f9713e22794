"""A published directory: one list that everybody sees, every version whole and for good, and the second publisher is told."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, update

from geo.mistakes import Mistake
from store.database import Store, open_store
from store.directories import heading_of, open_version, publish, published, restore, versions_of
from store.tables import ITEM, PART, VERSION
from tests.store.processes import all_at_once
from tests.store.sentences import one_sentence

PARTS = {"services": "id,name\n1,Caf\u00e9 \U0001f3e0\0", "head": '{"n": 1}', "empty": ""}
FACTS = {"services": 3, "invented": True, "edition": "records to 2026"}


def test_a_directory_comes_back_to_the_letter_with_who_published_it_and_why(url: str) -> None:
    with open_store(url) as store:
        first = publish(store, "Kent", PARTS, " Ann  Example ", "From the\nMay workbook", FACTS)
    with open_store(url) as store:
        again = open_version(store, first.id)
        assert dict(again.parts) == PARTS
        assert (again.name, again.version, again.by, again.note) == ("Kent", 1, "Ann Example", "From the May workbook")
        assert again.facts == FACTS
        assert published(store) == versions_of(store, first.id) == (heading_of(store, first.id),) == (first,)


def test_every_version_stays_and_the_list_shows_the_latest(store: Store) -> None:
    first = publish(store, "Kent", {"a": "1"}, "Ann", facts={"services": 1})
    publish(store, "Sussex", {"a": "x"}, "Bo")
    publish(store, "Kent and Medway", {"a": "2"}, "Cy", directory_id=first.id, expected_version=1)
    assert [(one.name, one.version, one.by) for one in published(store)] == [
        ("Kent and Medway", 2, "Cy"),
        ("Sussex", 1, "Bo"),
    ]
    assert [(one.version, one.by, one.facts) for one in versions_of(store, first.id)] == [
        (2, "Cy", {}),
        (1, "Ann", {"services": 1}),
    ]
    assert [open_version(store, first.id, n).parts["a"] for n in (1, 2, None)] == ["1", "2", "2"]
    assert heading_of(store, first.id, 1).by == "Ann"
    for opened in (heading_of, open_version):
        with pytest.raises(Mistake) as caught:
            opened(store, first.id, 3)
        assert "has no version 3: its versions are 1 to 2" in one_sentence(caught)


def test_an_old_version_is_published_again_as_the_newest(store: Store) -> None:
    first = publish(store, "Kent", {"a": "1"}, "Ann", facts=FACTS)
    publish(store, "Kent", {"a": "2"}, "Bo", directory_id=first.id)
    again = restore(store, first.id, 1, "Cy", expected_version=2)
    assert (again.version, again.by, again.note, again.facts) == (3, "Cy", "Version 1 published again.", FACTS)
    assert [open_version(store, first.id, n).parts["a"] for n in (1, 2, 3)] == ["1", "2", "1"]
    with pytest.raises(Mistake):
        restore(store, first.id, 1, "Cy", expected_version=2)


def test_the_second_of_two_publishers_is_told_and_changes_nothing(store: Store) -> None:
    first = publish(store, "Kent", {"a": "1"}, "Ann")
    publish(store, "Kent", {"a": "2"}, "Bo", directory_id=first.id, expected_version=1)
    with pytest.raises(Mistake) as caught:
        publish(store, "Kent", {"a": "3"}, "Cy", directory_id=first.id, expected_version=1)
    assert "Version 2 of this directory was saved after you opened version 1" in one_sentence(caught)
    with pytest.raises(Mistake) as caught:
        publish(store, "KENT", {"a": "3"}, "Cy")
    assert 'called "Kent" is there already' in one_sentence(caught)
    assert [one.version for one in published(store)] == [2]


def test_of_three_who_publish_at_once_one_succeeds_and_two_are_told(url: str) -> None:
    with open_store(url) as store:
        first = publish(store, "Kent", {"a": "1"}, "Ann")
    said = "".join(all_at_once(*(("publish_once", url, first.id, who) for who in "ABC"))).splitlines()
    assert sorted(said) == sorted(
        f"{name} {how}" for name in ("Kent", "Sussex") for how in ("published", "told", "told")
    )
    with open_store(url) as store:
        assert sorted((one.name, one.version) for one in published(store)) == [("Kent", 2), ("Sussex", 1)]


@pytest.mark.parametrize(
    ("name", "by", "note", "said"),
    [
        ("Kent", "  ", "", "type your name"),
        ("Kent", "\u200b", "", "name is needed"),
        ("  ", "Ann", "", "name is needed"),
        ("Kent", "Ann", "x" * 501, "501 letters"),
    ],
)
def test_who_is_asked_for_and_nothing_is_published_without(
    store: Store, name: str, by: str, note: str, said: str
) -> None:
    with pytest.raises(Mistake) as caught:
        publish(store, name, PARTS, by, note)
    assert said in one_sentence(caught)
    assert published(store) == ()


@pytest.mark.parametrize("megabytes", [2, pytest.param(40, marks=pytest.mark.soak)])
def test_a_large_directory_is_kept_and_takes_less_room_than_its_letters(store: Store, megabytes: int) -> None:
    line = '["service %s","a text that repeats in every row, as they do",%s]\n'
    rows = "".join(line % (n, n * 7919 % 10007) for n in range(15_000 * megabytes))
    assert len(rows) > 1_000_000 * megabytes
    first = publish(store, "Large", {"services": rows}, "Ann")
    assert open_version(store, first.id).parts["services"] == rows
    with store.reading() as connection:
        assert connection.execute(select(func.max(func.length(PART.c.text)))).scalar_one() < len(rows) / 3


@pytest.mark.parametrize(
    "damage", ["a text", "a text that is no text", "a part gone", "the checksum", "about", "the texts' version"]
)
def test_damage_by_hand_is_said_in_a_sentence_and_the_list_still_stands(store: Store, damage: str) -> None:
    first = publish(store, "Kent", PARTS, "Ann")
    publish(store, "Sussex", PARTS, "Ann")
    part = PART.c.item_id == first.id
    with store.writing() as connection:
        connection.execute(
            {
                "a text": update(PART).where(part, PART.c.part == "head").values(text="{}"),
                "a text that is no text": update(PART).where(part, PART.c.part == "services").values(text="\ufffe"),
                "a part gone": delete(PART).where(part, PART.c.part == "empty"),
                "the checksum": update(VERSION).where(VERSION.c.item_id == first.id).values(checksum=""),
                "about": update(PART).where(part, PART.c.part == "about").values(text="[3"),
                "the texts' version": delete(PART).where(part),
            }[damage]
        )
    with pytest.raises(Mistake) as caught:
        open_version(store, first.id)
    assert "no longer what was saved" in one_sentence(caught)
    assert {one.name for one in published(store)} == {"Kent", "Sussex"}
    assert heading_of(store, first.id).version == 1


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE saved_item SET name = CAST(x'ff61' AS TEXT)",
        "UPDATE saved_version SET saved_at = 'yesterday'",
        "UPDATE saved_part SET text = CAST(x'ff61' AS TEXT)",
        "UPDATE saved_part SET text = x'00'",
        "UPDATE saved_version SET version = 'x'",
        "UPDATE saved_item SET id = substr(id, 2)",
    ],
)
def test_a_file_that_a_hand_damaged_is_no_traceback(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "saved_work.sqlite"
    with open_store(f"sqlite:///{file}") as store:
        first = publish(store, "Kent", PARTS, "Ann")
        with closing(sqlite3.connect(file, isolation_level=None)) as by_hand:
            by_hand.execute(damage)
        with pytest.raises(Mistake) as caught:
            published(store)
            open_version(store, first.id)
        one_sentence(caught)


def test_nothing_in_a_name_or_note_is_more_than_text(store: Store) -> None:
    hostile = "'); DROP TABLE saved_item; -- <script>{x}%s"
    publish(store, hostile, PARTS, hostile, hostile, {"x": hostile})
    (kept,) = published(store)
    assert (kept.name, kept.by, kept.note, kept.facts) == (hostile, hostile, hostile, {"x": hostile})
    with store.reading() as connection:
        assert connection.execute(select(func.count()).select_from(ITEM)).scalar_one() == 1
        assert (
            json.loads(connection.execute(select(PART.c.text).where(PART.c.part == "about")).scalar_one())["by"]
            == hostile
        )
