"""Amounts of money are read as people write them, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loaders.files.amounts import Mark, amount_of, decimal_mark, read_amount
from loaders.files.cells import CellError


@pytest.mark.parametrize(
    ("text", "gbp"),
    [
        ("£1,234.50", 1234.5),
        ("(1,234.50)", -1234.5),
        ("-1,234.50", -1234.5),
        ("£-1,234.50", -1234.5),
        ("-£1,234.50", -1234.5),
        ("1,234.50-", -1234.5),
        ("1,234.50 CR", -1234.5),
        ("−5", -5),
        ("1.2m", 1_200_000),
        ("£450k", 450_000),
        ("£1.25 million", 1_250_000),
        ("1 234 567.8", 1_234_567.8),
        ("GBP 20", 20),
        ("0", 0),
        ("32750.5", 32_750.5),
        ("16.667", 16.67),
    ],
)
def test_an_amount_is_read(text: str, gbp: float) -> None:
    assert read_amount(text).gbp == gbp


@pytest.mark.parametrize(
    ("text", "gbp", "words"),
    [
        ("£18,000 (ex VAT)", 18_000, "ex VAT"),
        ("£18,000 + VAT", 18_000, "+ VAT"),
        ("18,000 excluding VAT", 18_000, "excluding VAT"),
        ("£40,000 per annum", 40_000, "per annum"),
        ("c. £50k", 50_000, "c."),
        ("£90,000 over 3 years", 90_000, "over 3 years"),
    ],
)
def test_words_beside_an_amount_are_kept(text: str, gbp: float, words: str) -> None:
    amount = read_amount(text)
    assert (amount.gbp, amount.words) == (gbp, words)


@pytest.mark.parametrize(
    "text", ["tbc", "£10k - £20k", "up to £50,000", "€500", "12,34,567", "1.2.3", "", "-", "1e9", "£", "5%"]
)
def test_what_is_no_one_amount_in_pounds_is_refused(text: str) -> None:
    assert amount_of(text) is None
    with pytest.raises(CellError, match="is not"):
        read_amount(text)


def test_a_comma_stands_before_pence_only_where_the_column_says_so() -> None:
    assert decimal_mark(["1.234,50", "12", "7,5"]) == "comma"
    assert read_amount("1.234,50", "comma").gbp == 1234.5
    with pytest.raises(CellError, match="not an amount"):
        read_amount("1.234,50", "point")


@pytest.mark.parametrize(
    ("texts", "mark"), [(["1,234.50"], "point"), (["1.5", "1,5"], ""), (["1.234", "5"], ""), ([], "")]
)
def test_a_column_that_does_not_tell_has_no_mark(texts: list[str], mark: Mark) -> None:
    assert decimal_mark(texts) == mark


def test_a_dot_before_three_digits_is_open_where_nothing_tells() -> None:
    with pytest.raises(CellError, match="thousands or as a fraction"):
        read_amount("1.234", "")
    assert read_amount("1,234", "").gbp == 1234


@given(some.decimals(-(10**9), 10**9, places=2))
def test_any_amount_comes_back_in_every_spelling(value: object) -> None:
    text = f"{abs(value):,.2f}"
    minus = value < 0
    for written in [f"-£{text}", f"(£{text})", f"{text}-"] if minus else [text, f"£ {text}"]:
        assert read_amount(written).gbp == float(value)
    continental = text.translate(str.maketrans(",.", ".,"))
    assert read_amount(f"{'-' * minus}{continental}", "comma").gbp == float(value)
