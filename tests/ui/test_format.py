"""Numbers and words: unknown is never nought, rounding never turns some into none or all."""

import pytest

from ui.format import as_text, count, cut, listing, people, per_cent, plain_line


@pytest.mark.parametrize("say", [count, people, per_cent])
def test_a_missing_number_is_not_known(say) -> None:  # type: ignore[no-untyped-def]
    assert say(float("nan")) == "not known"
    assert say(None) == "not known"


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0%"), (0.001, "under 1%"), (0.5, "50%"), (0.999, "over 99%"), (1.0, "100%")]
)
def test_a_share_is_nought_or_all_only_when_it_is(share: float, said: str) -> None:
    assert per_cent(share) == said


def test_counts_and_people_are_said_as_people_say_them() -> None:
    assert count(1, "service") == "1 service"
    assert count(1200, "service") == "1,200 services"
    assert people(3_249_000) == "3.2 million people"
    assert people(41_234) == "about 41,000 people"
    assert listing(["a", "b", "c"]) == "a, b and c"
    assert listing(["a"]) == "a"


@pytest.mark.parametrize("hostile", ["<script>", '"><img onerror=1>', "{{7*7}}", "`x`", "$x$", "a&b"])
def test_text_from_a_file_cannot_become_markup(hostile: str) -> None:
    safe = as_text(hostile)
    assert not set('<>"{`$') & set(safe)


def test_very_long_text_is_cut_and_says_how_long_it_was() -> None:
    assert cut("x" * 10_000).endswith("… (10,000 characters)")
    assert len(plain_line("y" * 10_000)) < 400


def test_a_tooltip_line_has_no_line_breaks_and_no_direction_marks() -> None:
    assert plain_line("a\nb\u202ec\u2066d") == "a bcd"
