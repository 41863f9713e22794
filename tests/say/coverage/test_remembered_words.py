"""How two versions of what an office remembers differ, in words."""

from say.coverage.remembered_words import SAME, difference_in_words


def test_what_is_new_changed_and_forgotten_is_said_by_its_first_words() -> None:
    before = {"IDVA": "Advocacy", "DVPP": "Behaviour change", "BAME": "Minoritised"}
    after = {"IDVA": "Helpline", "DVPP": "Behaviour change", **{f"w{n}": "x" for n in range(5)}}
    assert difference_in_words(before, after) == (
        "New: “w0”, “w1”, “w2” and 2 more. Changed: “IDVA” from Advocacy to Helpline. Forgotten: “BAME”."
    )


def test_versions_that_say_the_same_differ_in_nothing() -> None:
    assert difference_in_words({"a": "b"}, {"a": "b"}) == SAME
