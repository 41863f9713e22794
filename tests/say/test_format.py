"""Numbers and words: unknown is never nought, rounding never turns some into none or all."""

import pytest

from say.numbers import (
    as_text,
    count,
    cut,
    estimate,
    figure,
    listing,
    people,
    per_cent,
    plain_line,
    pounds,
    rounded,
    share_estimate,
)


@pytest.mark.parametrize("say", [count, people, per_cent])
def test_a_missing_number_is_not_known(say) -> None:  # type: ignore[no-untyped-def]
    assert say(float("nan")) == "not known"
    assert say(None) == "not known"


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0%"), (0.001, "under 1%"), (0.5, "50%"), (0.999, "over 99%"), (1.0, "100%")]
)
def test_a_share_is_nought_or_all_only_when_it_is(share: float, said: str) -> None:
    assert per_cent(share) == said


@pytest.mark.parametrize("say", [estimate, share_estimate, pounds])
def test_an_estimate_without_a_range_is_not_known(say) -> None:  # type: ignore[no-untyped-def]
    assert say(1.0, float("nan"), 2.0) == "not known"
    assert figure(float("nan")) == "not known"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (6_624.7, "6,600"),
        (53_012, "53,000"),
        (1_957_234, "1.96 million"),
        (99.6, "100"),
        (12.3, "12"),
        (0.0473, "0.047"),
        (0, "0"),
    ],
)
def test_an_estimate_is_rounded_to_what_it_deserves(value: float, said: str) -> None:
    assert rounded(value) == said


def test_an_estimate_never_goes_without_its_range() -> None:
    assert estimate(6_624, 5_210, 8_099, "people") == "about 6,600 people (5,200 to 8,100)"
    assert share_estimate(0.12, 0.09, 0.16) == "12% (9% to 16%)"
    assert share_estimate(0.12, 0.118, 0.121) == "12%"
    assert pounds(4_210_000, 1_120_000, 15_600_000) == "about £4.2 million (£1.1 million to £16 million)"


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
