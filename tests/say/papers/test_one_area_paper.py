"""The paper of an area of another map says what its sheet says, in every form, marked and for everybody to read."""

from html import unescape
from pathlib import Path

import pypdfium2
import pytest
from pdfua import validate

from say.maps.outlines import Outlines
from say.papers.one_area_paper import one_area_paper, paper_of_one_area
from say.papers.paper import Paper, Picture
from say.papers.paper_files import FILE_FORMS
from say.recut.one_area import OneArea
from say.recut.outlines_of import outlines_named, outlines_of_own
from tests.samples import rest_to_soak
from tests.say.papers.test_area_paper import READ
from tests.say.recut.test_one_area import HERE, asked_of, code_of, dropped, everything, map_of


def outlines(onto: str) -> Outlines:
    return outlines_of_own(dropped()) if onto == "dropped" else outlines_named(onto, "lad")


def paper(onto: str) -> Paper:
    return one_area_paper(asked_of(onto), OneArea(map_of(onto), code_of(onto)), everything(onto), outlines(onto))


@pytest.mark.parametrize("onto", rest_to_soak(HERE, ("2015", "dropped")))
def test_every_sentence_and_cell_of_the_sheet_stands_in_the_paper_in_each_form(onto: str) -> None:
    laid_out = paper(onto)
    for ending, form in FILE_FORMS.items():
        text = unescape(READ[ending](form.make(laid_out)))
        assert HERE[onto] in text and laid_out.mark in text and "Sources:" in text
        for one in everything(onto):
            cells = one.cells().to_numpy().ravel()
            missing = [words for words in (one.sentence, *cells) if " ".join(words.split()) not in text]
            assert not missing, (ending, one.table, missing)


def test_the_pdf_is_tagged_and_the_same_each_time(tmp_path: Path) -> None:
    made = FILE_FORMS[".pdf"].make(paper("dropped"))
    (tmp_path / "paper.pdf").write_bytes(made)
    assert not validate(str(tmp_path / "paper.pdf")).findings and made == FILE_FORMS[".pdf"].make(paper("dropped"))
    assert len(pypdfium2.PdfDocument(made)) <= 4


def test_the_picture_says_in_words_what_it_shows_and_is_of_the_outlines_that_are_named() -> None:
    for onto, name in HERE.items():
        (picture,) = [block for part in paper(onto).parts for block in part.blocks if isinstance(block, Picture)]
        assert name in picture.told and 'fill="#0b3c7d"' in picture.svg and "nan" not in picture.svg
    assert "as whoever drew them says" in str(paper("dropped").about)


@pytest.mark.soak
def test_a_paper_made_of_what_is_asked_is_the_one_laid_out() -> None:
    assert paper_of_one_area(asked_of("2015"), code_of("2015"), outlines("2015")) == paper("2015")
