"""A series as publishers and forces write it: names, titles, totals, notes, shorthand, rolling years."""

import math

import pytest

from cohorts.series.indicator import Indicator
from cohorts.series.recorded import RECORDED, WITHHELD_BY_PUBLISHER, WITHHELD_HERE, counts_are_at
from geo.areas import area_table
from geo.as_given import NOT_KNOWN
from geo.mistakes import Mistake
from loaders.files.report import LoadReport
from loaders.series.indicators import load_indicators

FORCES = area_table("pfa")["area_name"].to_dict()
AVON, DEVON, CITY, KENT = "E23000036", "E23000035", "E23000034", "E23000032"


def load(text: str) -> tuple[tuple[Indicator, ...], LoadReport]:
    return load_indicators(text.encode(), "s.csv")


NAMED = '{header}\nAvon & Somerset,2024/25,120\nDevon & Cornwall,2024/25,140\n"London, City of",2024/25,6\n'


@pytest.mark.parametrize(
    "header",
    [
        "Force Name,Financial Year,Number of Offences",
        "Police force,Year,Count",
        "PFA23NM,Period,Number of cases",
        "area code,period,value",
        "Area name,Time period,Incidents",
        "Police force area,Financial Year,Offences",
    ],
)
def test_names_stand_for_codes_under_the_headings_that_tables_use(header: str) -> None:
    (series,), report = load(NAMED.format(header=header))
    assert series.level == "pfa"
    assert series.values.dropna().to_dict() == {AVON: 120, DEVON: 140, CITY: 6}
    assert report.rows_set_aside == 0


def test_every_force_is_read_by_its_name_its_force_and_its_commissioner() -> None:
    for words in ("{}", "{} Police", "{} PCC"):
        rows = [f'"{words.format(name)}",2025,{50 + at}' for at, name in enumerate(FORCES.values())]
        (series,), report = load("\n".join(["force,period,value", *rows]))
        assert report.problems == []
        assert series.values.tolist() == [50 + at for at in range(43)]


def test_every_district_is_read_by_its_name() -> None:
    names = area_table("lad")["area_name"]
    rows = [f'"{name}",2025,{50 + at}' for at, name in enumerate(names)]
    (series,), report = load("\n".join(["local authority,period,value", *rows]))
    assert (series.level, report.problems) == ("lad", [])
    assert series.values.tolist() == [50 + at for at in range(318)]


@pytest.mark.parametrize("name", ["British Transport Police", "Action Fraud", "UK Finance", "Police Scotland"])
def test_what_is_no_area_of_ours_is_set_aside_by_name(name: str) -> None:
    _, report = load(f"force,period,value\nKent,2025,90\n{name},2025,12\n")
    (problem,) = report.problems
    assert problem.set_aside
    assert problem.message.startswith(f'"{name}" is not an area we show: it is ')


def test_a_narrower_name_with_the_word_police_is_no_count_of_the_force() -> None:
    _, report = load("force,period,value\nKent,2025,90\nLeeds Police,2025,12\n")
    assert "is not the whole of West Yorkshire" in report.problems[0].message


@pytest.mark.parametrize("total", ["Total", "Totals", "ALL FORCES", "Total England and Wales", "Grand total"])
def test_titles_totals_and_notes_are_no_rows_of_areas(total: str) -> None:
    (series,), report = load(
        "Table 3: Invented series by force,,,\nThis table contains notes,,,\n\narea code,value,period,source\n"
        f"E23000001,1450,2024-25,Invented\nE23000002,37,2024-25,Invented\n{total},1487,2024-25,Invented\n"
        "Note: figures are provisional,,,\n[c] = confidential,,,\n"
    )
    assert series.values.dropna().tolist() == [1450, 37]
    assert (report.rows_read, report.rows_set_aside) == (3, 1)
    assert f'"{total}" is a total and not an area.' in " ".join(problem.message for problem in report.problems)
    assert any("text around the table" in problem.message for problem in report.problems)


def test_a_total_of_the_nation_is_set_aside_and_the_forces_are_read() -> None:
    (series,), report = load("force,period,value\nEngland and Wales,2025,900\nKent,2025,90\nWales,2025,80\n")
    assert series.values.dropna().to_dict() == {KENT: 90}
    assert report.rows_set_aside == 2


def test_withheld_zero_small_and_missing_are_told_apart() -> None:
    codes = list(FORCES)
    cells = ["[c]", "*", "..", "n/a", "", "-", "0", "3", *map(str, range(100, 135))]
    rows = [f"{code},2025,{cell}" for code, cell in zip(codes, cells, strict=True)]
    (series,), report = load("\n".join(["area code,period,value", *rows]))
    are = counts_are_at(series, "pfa")
    assert are[codes[:3]].tolist() == [WITHHELD_BY_PUBLISHER] * 3
    assert are[codes[3:6]].tolist() == [NOT_KNOWN] * 3
    assert are[codes[6:8]].tolist() == [WITHHELD_HERE] * 2
    assert set(are[codes[8:]]) <= {RECORDED, WITHHELD_HERE}
    assert ((are == RECORDED) == series.values.notna()).all()
    assert report.rows_set_aside == 0
    assert any("a dash, which may mean none" in problem.message for problem in report.problems)


def test_the_latest_rolling_year_comes_last_whatever_the_alphabet_says() -> None:
    rolling = ["Apr 2023 to Mar 2024", "Jan 2024 to Dec 2024", "Jul 2023 to Jun 2024", "Oct 2023 to Sep 2024"]
    series, _ = load("\n".join(["area code,period,value", *(f"{KENT},{each},900" for each in rolling)]))
    assert [one.period for one in series] == [rolling[0], rolling[2], rolling[3], rolling[1]]


def test_two_spellings_of_one_period_are_one_period() -> None:
    series, report = load(f"area code,period,value\n{KENT},2024/25,90\n{AVON},2024-25,80\n")
    assert len(series) == 1 and report.problems == []


def test_a_period_that_cannot_be_placed_is_said() -> None:
    series, report = load(f"area code,period,value\n{KENT},baseline,90\n{KENT},2024-25,80\n")
    assert series[-1].period == "2024-25"
    assert '"baseline"' in report.problems[0].message


def test_a_thousands_dot_is_asked_for_again() -> None:
    with pytest.raises(Mistake, match="if the dot marks thousands, write 1450"):
        load(f"area code,period,value\n{KENT},2025,1.450\n{AVON},2025,12.345\n")


def test_a_table_of_several_kinds_of_count_is_refused_and_not_read_by_its_first() -> None:
    with pytest.raises(Mistake, match="rows 2 and 3 are for one area and period, and differ in “Offence”"):
        load("Force,Year,Offence,Count\nKent,2025,Stalking,40\nKent,2025,Assault,90\n")


def test_the_same_row_again_is_read_once() -> None:
    (series,), report = load("area code,period,value\n" + f"{KENT},2022-08,40\n" * 4)
    assert series.values[KENT] == 40
    assert report.rows_set_aside == 3


def test_retired_districts_by_name_are_added_up() -> None:
    names = ("Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe")
    rows = [f"{name},2019,{10 * at}" for at, name in enumerate(names, start=1)]
    (series,), _ = load("\n".join(["district,period,value", *rows, "Norwich,2019,50"]))
    assert series.values["E06000060"] == 100
    (series,), _ = load("\n".join(["district,period,value", *rows[:3], "Norwich,2019,50"]))
    assert math.isnan(series.values["E06000060"])


@pytest.mark.parametrize("years", [("2022/23", "2023/24", "2024/25"), ("2022", "2023", "2024")])
def test_a_column_for_each_period_is_a_row_for_each_period(years: tuple[str, ...]) -> None:
    series, report = load(
        f"Table 1,,,\nForce,{','.join(years)}\nKent,90,100,110\nEssex,[c],..,130\nTotal,180,200,240\nNote: invented,,,\n"
    )
    assert [one.period for one in series] == list(years)
    assert [one.values[KENT] for one in series] == [90, 100, 110]
    assert series[0].withheld_by_publisher == {"E23000028"}
    assert report.rows_read == report.rows_accepted + report.rows_set_aside


def test_a_code_and_a_name_of_two_areas_are_asked_for_again() -> None:
    text = f"area code,area name,period,value\n{KENT},Kent,2025,90\n{AVON},Devon and Cornwall,2025,80\n"
    (series,), report = load(text)
    assert series.values.dropna().to_dict() == {KENT: 90}
    assert 'the code is of Avon and Somerset, and the name is "Devon and Cornwall"' in report.problems[0].message


def test_a_heading_that_is_there_twice_is_refused() -> None:
    with pytest.raises(Mistake, match='"value" is there twice'):
        load(f"area code,period,value,value\n{KENT},2025,90,80\n")
