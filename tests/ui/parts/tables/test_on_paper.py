"""A table is printed whole, in words: Streamlit's own is a picture of the rows that are in view."""

from streamlit.testing.v1 import AppTest

SHOWN = """
import pandas as pd
from ui.parts.tables.on_paper import show_on_paper
show_on_paper(pd.DataFrame({{"Area": ["<b>Kent</b>"] * {rows}, "Places": [None] * {rows}}}), "Places by area")
"""


def printed(rows: int) -> str:
    app = AppTest.from_string(SHOWN.format(rows=rows)).run()
    assert not app.exception
    return str(app.get("html")[0].proto.body)


def test_every_row_is_printed_as_text_and_what_is_missing_is_not_known() -> None:
    html = printed(60)
    assert html.count("<tr><td>&lt;b&gt;Kent&lt;/b&gt;</td><td>not known</td></tr>") == 60
    assert '<th scope="col">Places</th>' in html


def test_a_table_too_large_for_paper_says_so() -> None:
    html = printed(401)
    assert "<table" not in html
    assert "Places by area: 401 rows and 2 columns, too large for paper. Save it as a file." in html
