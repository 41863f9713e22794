"""Lists read as sentences do, and text from a file can do nothing but be read."""

import pytest

from say.text import as_text, cut, first_of, in_label, listing, lower, plain_line, with_capital


def test_a_list_reads_as_in_a_sentence_and_says_how_many_are_left_out() -> None:
    assert listing(["a", "b", "c"]) == "a, b and c"
    assert listing(["a", "b"], last="or") == "a or b"
    assert (listing(["a"]), listing([])) == ("a", "")
    assert first_of(["Cumbria", "Kent"], 2) == "Cumbria and Kent"
    assert first_of(["Cumbria", "Kent", "Essex", "Dorset"], 2) == "Cumbria, Kent and 2 more"


def test_only_the_first_letter_is_changed_and_an_abbreviation_keeps_its_capitals() -> None:
    assert with_capital("in Kent") == "In Kent"
    assert (lower("Helplines in Kent"), lower("MARAC cases")) == ("helplines in Kent", "MARAC cases")
    assert (with_capital(""), lower("")) == ("", "")


@pytest.mark.parametrize("hostile", ["<script>", '"><img onerror=1>', "{{7*7}}", "`x`", "$x$", "a&b"])
def test_text_from_a_file_cannot_become_markup(hostile: str) -> None:
    safe = as_text(hostile)
    assert not set('<>"{`$') & set(safe)


def test_very_long_text_is_cut_and_says_how_long_it_was() -> None:
    assert cut("x" * 10_000).endswith("… (10,000 characters)")
    assert len(plain_line("y" * 10_000)) < 400


def test_a_tooltip_line_has_no_line_breaks_and_no_direction_marks() -> None:
    assert plain_line("a\nb\u202ec\u2066d") == "a bcd"


def test_a_label_from_a_file_is_no_link_picture_or_formula() -> None:
    assert in_label("![x](https://example.invalid) $a$ `b` *c*") == r"!\[x\](https://example.invalid) \$a\$ \`b\` \*c\*"
    assert "[" not in as_text("![x](https://example.invalid)")
