"""A saved picture says what it is of, by itself, and asks nothing of another host."""

import re

import altair as alt
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from coverage.export import Provenance
from say.charts.framed import LETTERS_A_LINE, framed, picture
from ui.parts.charts.chart import as_shown

ABOUT = Provenance(
    title="Provision Atlas: cohort",
    directory="A directory",
    edition="edition of November 2026",
    asked="intensive work; on 22 November 2026",
    sources="ONS mid-2023 population estimates",
    invented=True,
    assumptions="CHANGED by the user: high 60,000",
)
AREAS = pd.DataFrame({"area": ["Kent", "<script>alert(1)</script>"], "value": [1.0, 2.0]})


def chart_of(areas: pd.DataFrame) -> alt.Chart:
    return alt.Chart(areas).mark_bar().encode(x="value:Q", y="area:N")


CHART = chart_of(AREAS)


@pytest.fixture(scope="module")
def svg() -> str:
    return picture(framed(CHART, ABOUT, 200), "svg").decode()


def test_title_question_date_directory_source_and_changes_are_in_the_picture(svg: str) -> None:
    words = " ".join(re.findall(r">([^<>]+)<", svg))
    for said in (
        ABOUT.title,
        "22 November 2026",
        "edition of November 2026",
        "ONS mid-2023",
        "CHANGED by the user",
    ):
        assert said in words


def test_invented_data_are_marked_in_the_picture(svg: str) -> None:
    assert "INVENTED data" in svg


def test_text_in_a_picture_is_text(svg: str) -> None:
    assert "<script>" not in svg
    assert "&lt;script&gt;" in svg


def test_a_picture_refers_to_no_other_host(svg: str) -> None:
    assert set(re.findall(r"https?://[^\"' )]+", svg)) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }


def test_a_picture_can_be_saved_for_print() -> None:
    png = picture(framed(CHART, ABOUT, 200), "png")
    width = int.from_bytes(png[16:20])
    assert png.startswith(b"\x89PNG") and width > 1_500


def test_long_lines_are_broken_and_nothing_of_them_is_lost() -> None:
    long = Provenance("t", "d", "e", "word " * 100, "s", invented=False)
    subtitle = framed(CHART, long, 200).to_dict()["title"]["subtitle"]
    assert all(len(line) <= LETTERS_A_LINE for line in subtitle)
    assert " ".join(subtitle).count("word") + " ".join(subtitle).count("Word") == 100


def test_unknown_is_said_in_the_table_of_a_chart() -> None:
    shown = as_shown(pd.DataFrame({"median": [float("nan"), 0.0, 1234.5]}, index=["a", "b", "c"]))
    assert list(shown["Median"]) == ["not known", "0", "1,234"]


def on_screen() -> None:
    """Draw a chart as screens do, and the same as Streamlit does."""
    from dataclasses import replace
    from functools import partial

    import streamlit as st

    from say.charts.framed import styled
    from tests.ui.parts.charts.test_chart import ABOUT, AREAS, chart_of
    from ui.parts.charts.chart import show_chart

    about = replace(ABOUT, invented=False)
    show_chart(None, partial(chart_of, AREAS), AREAS, about, "cohort", "Cohorts", 200)
    spec = styled(chart_of(AREAS), 200, description="Cohorts").to_dict()
    st.vega_lite_chart(spec=spec, theme=None, width="stretch")


def test_a_chart_on_screen_is_sent_as_streamlit_would_send_it() -> None:
    ours, streamlits = (one.proto for one in AppTest.from_function(on_screen).run().get("vega_lite_chart"))
    assert ours == streamlits
    assert len(ours.datasets) == 1
