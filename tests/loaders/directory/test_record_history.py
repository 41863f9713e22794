"""The facts behind a record: ours are looked up, those of other directories are left as they are."""

from loaders.directory.record_history import earlier_facts, published_facts


def test_the_facts_folded_into_a_published_record_are_found_with_their_sources() -> None:
    lead = published_facts()["P234"]
    [older] = earlier_facts("P234", lead.source_title, "P153")
    assert not isinstance(older, str)
    assert older.source_url.startswith("http") and older.as_of == "2008"


def test_an_id_in_another_directory_is_never_read_as_one_of_ours() -> None:
    assert earlier_facts("P234", "A file of mine", "P153") == ["P153"]
    assert earlier_facts("", "", "P153;X-1") == ["P153", "X-1"]
    assert earlier_facts("P234", published_facts()["P234"].source_title, "X-1") == ["X-1"]
