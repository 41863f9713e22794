"""No cell of a table that goes out runs as a formula, and each text is read back equal; a workbook has its notes."""

from collections.abc import Callable
from io import BytesIO

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from coverage.export import Provenance, to_csv, to_xlsx
from loaders.files.read_file import read_file
from loaders.files.web_text import as_shown_on_a_page
from say.provenance import RECORD, Basis

ABOUT = Provenance("T", "=D", "e", "a", "s", invented=False)
TEXTS = st.sampled_from(
    ("=1+1", "@SUM(1+1)", "+44 invented", "-2+3", " =2", '=HYPERLINK("http://example.invalid","x")', "a'=b", "plain")
) | st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=12).filter(
    lambda text: not text.startswith("'") and "_x" not in text and as_shown_on_a_page(text) == text
)
"""Marks of a web page are read as a page shows them, from every file."""


@pytest.mark.parametrize(("ending", "write"), [(".csv", to_csv), (".xlsx", to_xlsx)])
def test_what_looks_like_a_formula_is_text_and_comes_in_equal(
    ending: str, write: Callable[[pd.DataFrame, Provenance], bytes]
) -> None:
    @settings(max_examples=15, deadline=None)
    @given(st.lists(TEXTS, min_size=1, max_size=8))
    def check(texts: list[str]) -> None:
        table = pd.DataFrame({"said": texts}, index=pd.Index(range(len(texts)), name="number"))
        grid = read_file(write(table, ABOUT), f"t{ending}").grids[0]
        cells = [str(line[1]) for _, line in grid.lines[1:]]
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in cells)
        assert [cell.removeprefix("'").strip() for cell in cells] == [text.strip() for text in texts]

    check()


def test_a_workbook_says_licences_and_what_each_status_means() -> None:
    about = Basis("A directory", "e", False, "a", "none used").provenance("T", RECORD)
    book = load_workbook(BytesIO(to_xlsx(pd.DataFrame(index=pd.Index(["E1"], name="area_code")), about)))
    said = [str(row[0]) for row in book["About"].iter_rows(values_only=True)]
    assert any("Licence: OGL-UK-3.0" in line for line in said)
    assert sum(line.startswith("Status “") for line in said) == 6
