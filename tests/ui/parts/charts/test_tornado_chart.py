"""The tornado's picture: bars from end to end, nothing cut, and what it says in words."""

import pandas as pd
import pytest

from cohorts.answers.tornado import tornado
from coverage.export import Provenance, to_csv
from geo.areas import lad_table
from say.charts.framed import framed, picture
from tests.cohorts.needs import indicator_of, need_of
from ui.parts.charts.tornado_chart import rows_of, tornado_as_saved, tornado_chart, tornado_in_words

SAID = Provenance("Chart", "Test directory", "for tests", "high risk", "a source", True)
LONG = "How many adults for each perpetrator are harmed in a year, in England and in Wales, as recorded"


def table_of(*rows: tuple[str, float, float, float, float], centre: float = 100) -> pd.DataFrame:
    columns = ["label", "low", "high", "answer_low", "answer_high"]
    table = pd.DataFrame(rows, columns=columns, index=pd.Index([f"a{n}" for n, _ in enumerate(rows)]))
    return table.assign(answer_central=centre, swing=(table["answer_high"] - table["answer_low"]).abs())


def test_the_words_at_each_side_are_the_value_that_gives_the_answer_there() -> None:
    rows = rows_of(table_of(("Rises", 1, 3, 90, 120), ("Falls", 0.99, 1.3, 115, 85)))
    assert rows[["left", "left_words", "right", "right_words"]].to_numpy().tolist() == [
        [90, "1", 120, "3"],
        [85, "1.3", 115, "0.99"],
    ]


def test_words_stand_outside_both_bars_where_both_ends_lie_on_one_side_of_the_centre() -> None:
    rows = rows_of(table_of(("Both lower", 0, 1, 80, 95), ("Both higher", 0, 1, 105, 130)))
    assert rows[["left", "right"]].to_numpy().tolist() == [[80, 100], [100, 130]]


def test_a_long_name_is_broken_into_lines_and_nothing_of_it_is_lost() -> None:
    label = rows_of(table_of((LONG, 1, 3, 90, 120)))["label"].iloc[0]
    assert label.replace("\n", " ") == LONG
    drawn = picture(framed(tornado_chart(rows_of(table_of((LONG, 1, 3, 90, 120))), "people"), SAID, 200), "svg")
    assert "…" not in drawn.decode()
    assert all(line in drawn.decode() for line in label.split("\n"))


def test_at_most_eight_are_drawn_and_all_are_saved() -> None:
    table = tornado(need_of(), lambda cohort: cohort.people("high")[:, 5])
    assert len(table) > 8
    assert len(rows_of(table)) == 8
    saved = tornado_as_saved(table, "E23000032")
    assert len(saved) == len(table)
    assert set(saved.index) == {"E23000032"}
    assert to_csv(saved, SAID).decode("utf-8-sig").startswith("area_code,assumption,assumption_in_words,low_end,")


def test_the_picture_of_invented_data_says_so() -> None:
    drawn = picture(framed(tornado_chart(rows_of(table_of(("Rises", 1, 3, 90, 120))), "people"), SAID, 200), "svg")
    assert "INVENTED" in drawn.decode()


def test_the_sentence_names_the_first_from_its_smaller_answer_to_its_larger() -> None:
    said = tornado_in_words(table_of(("Falls", 0.99, 1.3, 11_500, 8_540), ("Next", 1, 3, 90, 120)), "people a year")
    assert said == "What moves the answer most: Falls (from 8,500 to 12,000 people a year). Next: Next."


def test_a_share_reads_as_per_cent_and_other_values_as_given() -> None:
    table = table_of(("Share", 0.0994, 0.31, 90, 120), ("Rate", 0.5, 2, 95, 110))
    table.index = pd.Index(["share_male_victims", "relative_rate_lgbt"])
    words = rows_of(table)[["left_words", "right_words"]].to_numpy().tolist()
    assert words == [["9.9%", "31%"], ["0.5", "2"]]


def test_two_weights_that_mirror_each_other_are_one_bar_and_two_rows_of_the_file() -> None:
    table = tornado(need_of(), lambda cohort: cohort.people("high")[:, 5])
    labels = rows_of(table)["label"].str.replace("\n", " ")
    (weight,) = labels[labels.str.startswith("Weight")]
    assert weight.removeprefix("Weight of ") in (
        "people aged 16 and over against expected victims in sharing the cohort between areas",
        "expected victims against people aged 16 and over in sharing the cohort between areas",
    )
    assert sum(key.startswith("weight_") for key in tornado_as_saved(table, "E23000032")["assumption"]) == 2


def test_three_weights_keep_their_bars() -> None:
    table = table_of(("A", 0, 1, 90, 120), ("B", 0, 1, 120, 90), ("C", 0, 1, 95, 99))
    table.index = pd.Index(["weight_a", "weight_b", "weight_c"])
    assert len(rows_of(table)) == 3
    assert len(rows_of(table.iloc[:2])) == 1
    assert len(rows_of(table.iloc[[0, 2]])) == 2


def test_a_loaded_series_is_named_as_a_series() -> None:
    series = indicator_of({"E23000032": 500.0, "E23000024": 10.0}, name="Cases <b>")
    need = need_of(indicators={"Cases <b>": series}, weights={"population_16_plus": 0.5, "Cases <b>": 0.5})
    kent = list(lad_table()["pfa_code"]).index("E23000032")
    labels = rows_of(tornado(need, lambda cohort: cohort.share[:, kent]))["label"].str.replace("\n", " ")
    assert "Weight of the series “Cases <b>”" in set(labels)


@pytest.mark.parametrize("unit", ["people a year", "rank"])
def test_the_centre_and_the_unit_are_named_on_the_axis(unit: str) -> None:
    spec = tornado_chart(rows_of(table_of(("Rises", 1, 3, 90, 120))), unit).to_dict()
    title = spec["layer"][0]["encoding"]["x"]["title"]
    assert title == [unit.capitalize(), "(line: every assumption at its centre, 100)"]
