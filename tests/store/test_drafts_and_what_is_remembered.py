"""A draft and remarks outlive their page and are deleted when forgotten; mappings and the vocabulary are kept in versions."""

import pytest
from sqlalchemy import func, select

from geo.mistakes import Mistake
from store.column_mappings import mapping_of, mapping_versions, mappings, remember_mapping, restore_mapping
from store.database import Store, open_store
from store.doubles import save_decisions, saved_decisions
from store.drafts import draft_of, forget_draft, save_draft, save_steps
from store.offices import save_offices, saved_offices
from store.remarks import forget_remarks, remarks_of, save_remarks
from store.tables import ITEM, PART, VERSION
from store.vocabularies import restore_vocabulary, save_vocabulary, vocabulary, vocabulary_versions
from tests.store.sentences import one_sentence

FILE = "a row that is long\n" * 10_000


def test_a_draft_is_there_after_its_page_and_its_file_is_kept_once(url: str) -> None:
    with open_store(url) as store:
        draft_id = save_draft(store, FILE, "[]").id
        for step in range(1, 4):
            assert save_steps(store, draft_id, f"[{step}]", expected_version=step).version == step + 1
    with open_store(url) as store:
        draft = draft_of(store, draft_id)
        assert (draft.file, draft.steps, draft.version) == (FILE, "[3]", 4)
        with store.reading() as connection:
            assert connection.execute(select(func.count()).where(PART.c.part == "file")).scalar_one() == 1


def test_two_windows_on_one_draft_do_not_undo_each_other_in_silence(store: Store) -> None:
    draft_id = save_draft(store, FILE, "[]").id
    save_steps(store, draft_id, "[1]", expected_version=1)
    with pytest.raises(Mistake) as caught:
        save_steps(store, draft_id, "[2]", expected_version=1)
    assert "this draft of a directory" in one_sentence(caught)
    assert draft_of(store, draft_id).steps == "[1]"


def test_a_draft_that_is_forgotten_leaves_nothing(store: Store) -> None:
    other = save_draft(store, "other", "[]").id
    draft_id = save_draft(store, FILE, "[]").id
    save_steps(store, draft_id, "[1]")
    forget_draft(store, draft_id)
    for gone in (draft_of, forget_draft):
        with pytest.raises(Mistake) as caught:
            gone(store, draft_id)
        assert "no saved draft of a directory" in one_sentence(caught)
    assert draft_of(store, other).file == "other"
    with store.reading() as connection:
        counts = [
            connection.execute(select(func.count()).select_from(table)).scalar_one() for table in (ITEM, VERSION, PART)
        ]
    assert counts == [1, 1, 2]


def test_remarks_are_there_after_their_page_and_what_was_taken_back_is_gone(url: str) -> None:
    with open_store(url) as store:
        list_id = save_remarks(store, '["one"]').id
        save_remarks(store, '["one", "two"]', list_id, 1)
        with pytest.raises(Mistake):
            save_remarks(store, '["lost"]', list_id, 1)
    with open_store(url) as store:
        kept = remarks_of(store, list_id)
        assert (kept.remarks_json, kept.version) == ('["one", "two"]', 2)
        save_remarks(store, '["two"]', list_id, 2)
        with store.reading() as connection:
            assert [row.text for row in connection.execute(select(PART))] == ['["two"]']
        forget_remarks(store, list_id)
        with pytest.raises(Mistake) as caught:
            remarks_of(store, list_id)
        assert "no saved list of remarks" in one_sentence(caught)


def test_what_columns_mean_is_remembered_by_the_shape_of_the_file_and_can_be_undone(store: Store) -> None:
    assert mapping_of(store, "shape") == {}
    assert remember_mapping(store, "shape", {"Name of project": "service_name"}, "Ann", expected_version=0).version == 1
    remember_mapping(store, "shape", {"Name of project": "organisation_name", "\ud800\0": "note"}, "Bo")
    remember_mapping(store, "another", {}, "Bo")
    assert mapping_of(store, "shape") == {"Name of project": "organisation_name", "\ud800\0": "note"}
    restore_mapping(store, "shape", 1, "Cy")
    assert mapping_of(store, "shape") == {"Name of project": "service_name"}
    assert [(one.version, one.by, len(one.mapping)) for one in mapping_versions(store, "shape")] == [
        (3, "Cy", 1),
        (2, "Bo", 2),
        (1, "Ann", 1),
    ]
    assert {one.shape: (one.version, dict(one.mapping)) for one in mappings(store)} == {
        "shape": (3, {"Name of project": "service_name"}),
        "another": (1, {}),
    }
    restore_mapping(store, "shape", 0, "Ann")
    assert mapping_of(store, "shape") == {}
    with pytest.raises(Mistake):
        mapping_of(store, "never seen", version=1)


def test_what_was_decided_on_doubles_is_one_list_in_versions_and_the_second_to_change_it_is_told(url: str) -> None:
    with open_store(url) as store:
        assert saved_decisions(store) is None
        save_decisions(store, "[1]", "Ann", expected_version=0)
        with pytest.raises(Mistake):
            save_decisions(store, "[2]", "Bo", expected_version=0)
        save_decisions(store, "[1,2]", "Bo", expected_version=1)
    with open_store(url) as store:
        now, before = saved_decisions(store), saved_decisions(store, 1)
        assert now is not None and (now.decisions, now.by, now.version) == ("[1,2]", "Bo", 2)
        assert before is not None and (before.decisions, before.by) == ("[1]", "Ann")
        with pytest.raises(ValueError):
            save_decisions(store, "not JSON", "Ann")


def test_there_is_one_vocabulary_in_versions_and_the_second_to_change_it_is_told(store: Store) -> None:
    assert vocabulary(store) is None and vocabulary_versions(store) == ()
    save_vocabulary(store, '{"BAME": 1}', "Ann", expected_version=0)
    for expected, by in ((0, "Bo"), (0, "Cy")):
        with pytest.raises(Mistake):
            save_vocabulary(store, "{}", by, expected)
    save_vocabulary(store, "{}", "Bo", expected_version=1)
    now = vocabulary(store)
    assert now is not None and (now.words, now.by, now.version) == ("{}", "Bo", 2)
    restore_vocabulary(store, 1, "Cy")
    again = vocabulary(store)
    assert again is not None and (again.words, again.by, again.version) == ('{"BAME": 1}', "Cy", 3)
    assert [(one.version, one.by, one.words) for one in vocabulary_versions(store)] == [
        (3, "Cy", '{"BAME": 1}'),
        (2, "Bo", "{}"),
        (1, "Ann", '{"BAME": 1}'),
    ]
    with pytest.raises(ValueError):
        save_vocabulary(store, "not JSON", "Ann")


def test_the_register_of_offices_is_kept_in_versions_and_no_window_overwrites_another(url: str) -> None:
    with open_store(url) as store:
        assert saved_offices(store) is None
        save_offices(store, "[]", "Ana", 0)
        save_offices(store, '["one"]', "Ben", 1)
        with pytest.raises(Mistake):
            save_offices(store, '["two"]', "Ana", 1)
    with open_store(url) as store:
        now, before = saved_offices(store), saved_offices(store, 1)
        assert (now.offices, now.by, before.offices, before.by) == ('["one"]', "Ben", "[]", "Ana")
