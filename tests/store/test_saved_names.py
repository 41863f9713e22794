"""A name is one plain line of 1 to 80 letters, and nothing in it is ever more than text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.mistakes import Mistake
from store.database import Store
from store.names import copy_name, plain_name
from store.plans import plan, plans, rename_plan, save_plan
from tests.store.sentences import one_sentence

HOSTILE = [
    "Robert'); DROP TABLE saved_item; --",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://example.org")',
    "%s %(name)s {name} ${name} :name \\",
    "Plan \U0001f468\u200d\U0001f469\u200d\U0001f467 caf\u00e9 \u0939\u093f\u0928\u094d\u0926\u0940",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_kept_as_text_and_does_nothing(store: Store, name: str) -> None:
    first = save_plan(store, name, "{}", "{}", {})
    save_plan(store, "Kent", "{}", "{}", {})
    assert plan(store, first.id).name == name
    assert {one.name for one in plans(store)} == {name, "Kent"}


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("  Kent  ", "Kent"),
        ("Kent\r\nand\tSussex\u2028again", "Kent and Sussex again"),
        ("Ke\u202ent\0 \u200bpl\x1ban\ud800", "Kent plan"),
        ("x" * 80, "x" * 80),
        (" " * 500 + "Kent", "Kent"),
    ],
)
def test_a_name_becomes_one_plain_line(given_name: str, kept: str) -> None:
    assert plain_name(given_name) == kept


@pytest.mark.parametrize("empty", ["", "   ", "\n\t", "\0", "\u200b\u202e", "\u200d", "\u0301"])
def test_a_name_in_which_nothing_can_be_seen_is_refused(store: Store, empty: str) -> None:
    first = save_plan(store, "Kent", "{}", "{}", {})
    with pytest.raises(Mistake) as caught:
        save_plan(store, empty, "{}", "{}", {}, plan_id=first.id)
    assert "name is needed" in one_sentence(caught)
    with pytest.raises(Mistake):
        rename_plan(store, first.id, empty)
    assert [(one.name, one.version) for one in plans(store)] == [("Kent", 1)]


def test_a_name_of_81_letters_is_refused_and_counted() -> None:
    with pytest.raises(Mistake) as caught:
        plain_name("x" * 81)
    assert "81 letters" in one_sentence(caught)


@given(st.text(max_size=200))
def test_any_text_is_a_plain_name_or_a_mistake(text: str) -> None:
    try:
        plain = plain_name(text)
    except Mistake:
        return
    assert plain == plain_name(plain) == plain.strip()
    assert 1 <= len(plain) <= 80
    assert not set("\0\n\r\t\u202e\u2066") & set(plain)
    plain.encode("utf-8")
    assert plain_name(copy_name(plain)) == copy_name(plain)
