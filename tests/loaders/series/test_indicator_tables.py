"""Tables of counts in the shapes in which publishers deliver them: sheets, titles, several counts beside each other, rates."""

from io import BytesIO
from itertools import product

import pytest
from openpyxl import Workbook

from cohorts.series.indicator import Indicator
from geo.mistakes import Mistake
from loaders.files.report import LoadReport
from loaders.series.indicators import indicators_of, load_indicators
from loaders.series.series_file import read_series_file

KENT, ESSEX, AVON = "E23000032", "E23000028", "E23000036"
Rows = list[tuple[object, ...]]


def workbook(**sheets: Rows) -> bytes:
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for title, rows in sheets.items():
        sheet = book.create_sheet(title.replace("__", "-").replace("_", " "))
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def only(content: bytes | str, thing: str = "", name: str = "t.xlsx") -> tuple[Indicator, LoadReport]:
    (series,), report = load_indicators(content.encode() if isinstance(content, str) else content, name, thing)
    return series, report


def test_a_sheet_for_each_year_is_one_series_of_several_periods() -> None:
    sheets: dict[str, Rows] = {
        f"20{year}__{year + 1}": [("Cases heard",), ("Force", "Cases"), ("Kent", 10 * year), ("Essex", 11 * year)]
        for year in (24, 22, 23)
    }
    periods, report = load_indicators(workbook(Cover=[("A cover",)], **sheets), "t.xlsx")
    assert [(one.period, one.values[KENT]) for one in periods] == [("2022-23", 220), ("2023-24", 230), ("2024-25", 240)]
    assert any('No table of areas was found in: "Cover".' in problem.message for problem in report.problems)


def test_a_sheet_for_each_sex_is_a_series_for_each() -> None:
    head = ("Code", "Name", "Geography", "All ages", *range(90), "90+")
    rows: dict[str, Rows] = {
        f"T2 {sex}": [
            (f"T2: {sex} by single year of age, mid-2023",),
            head,
            ("K04000001", "ENGLAND AND WALES", "Country", 182 * many, *[2 * many] * 91),
            ("E12000006", "EAST", "Region", 91 * many, *[many] * 91),
            ("E07000148", "Norwich", "Non-metropolitan District", 91 * many, *[many] * 91),
            ("E07000144", "Broadland", "Non-metropolitan District", 91 * many, *[many] * 91),
        ]
        for sex, many in (("Persons", 30), ("Females", 16))
    }
    file = read_series_file(workbook(**rows), "mye.xlsx")
    assert file.things == (
        "T2 Persons: All ages", "T2 Persons: aged 16 and over", "T2 Females: All ages", "T2 Females: aged 16 and over",
    )  # fmt: skip
    (women,), report = indicators_of(file, "women", "T2 Females: aged 16 and over")
    assert (women.period, women.level) == ("mid-2023", "lad")
    assert women.values.dropna().to_dict() == {"E07000148": 75 * 16, "E07000144": 75 * 16}
    assert report.rows_set_aside == 2


def test_a_table_without_a_period_takes_that_of_its_title_and_says_so() -> None:
    text = "Table 3: cases by force, year ending March 2025\nPublished 4 June 2026\nForce,Cases\nKent,90\nEssex,80\n"
    series, report = only(text)
    assert series.period == "year ending March 2025"
    assert any("was read from the words around the table" in problem.message for problem in report.problems)


def test_a_table_that_names_no_period_anywhere_is_asked_for_it() -> None:
    with pytest.raises(Mistake, match='lacks the column "period"'):
        only("Force,Cases\nKent,90\nEssex,80\n")


def test_the_heading_year_ending_makes_a_month_a_year() -> None:
    series, _ = load_indicators(b"Force,Year ending,Cases\nKent,March 2025,90\nKent,2024-06-30,80\n", "t.csv")
    assert [one.period for one in series] == ["year ending 2024-06-30", "year ending March 2025"]


def test_tables_below_each_other_in_one_sheet_are_read_all() -> None:
    text = "Cases 2023/24,\nForce,Cases\nKent,100\nEssex,90\n\nCases 2024/25,\nForce,Cases\nKent,120\nEssex,95\n"
    periods, report = load_indicators(text.encode(), "t.csv")
    assert [(one.period, one.values[KENT]) for one in periods] == [("2023/24", 100), ("2024/25", 120)]
    assert report.rows_set_aside == 0


def test_numbers_and_rates_under_years_are_told_apart() -> None:
    rows: Rows = [
        ("", "2023-24", None, "2024-25", None),
        ("Police force", "Number", "Rate per 1,000", "Number", "Rate per 1,000"),
        ("Kent", 90, 1.2, 100, 1.3),
        ("Essex", 80, 1.1, 85, 1.2),
    ]
    periods, report = load_indicators(workbook(T1=rows), "t.xlsx")
    assert [(one.period, one.values[KENT]) for one in periods] == [("2023-24", 90), ("2024-25", 100)]
    assert any("never added up" in problem.message for problem in report.problems)


@pytest.mark.parametrize(
    "text",
    [
        "Force,Year,Rate per 1000\nKent,2025,9\nEssex,2025,8\n",
        "Force,Year,Value\nKent,2025,9.1\nEssex,2025,8.2\nSurrey,2025,7.3\n",
        "Force,2023/24,2024/25\nKent,9.1,9.2\nEssex,8.2,8.3\nSurrey,7.3,7.1\n",
        "pfa_code,asian_pct\nE23000032,9.1\nE23000028,8.2\nE23000036,7.3\n",
        "MARAC cases per 10000 adult women,,\nForce,2023/24,2024/25\nKent,47,48\nEssex,33,35\n",
    ],
)
def test_a_table_of_rates_alone_is_refused(text: str) -> None:
    with pytest.raises(Mistake, match="a rate is never added up or shared out: load the counts"):
        only(text)


def test_of_a_rate_and_its_count_the_count_is_read() -> None:
    text = (
        "Indicator Name,Area Code,Area Name,Time period,Value,Count,Denominator\n"
        f"Incidents per 1000,{KENT},Kent,2024/25,25.1,900,40000\n"
        f"Incidents per 1000,{ESSEX},Essex,2024/25,20.3,800,41000\n"
        f"Incidents per 1000,{AVON},Avon and Somerset,2024/25,19.2,700,43000\n"
    )
    with pytest.raises(
        Mistake, match="load the counts"
    ):  # the indicator itself is a rate: we cannot tell what Count counts
        only(text)
    series, _ = only(text.replace("Incidents per 1000", "Domestic abuse incidents"))
    assert series.values[KENT] == 900


def test_a_row_that_is_a_rate_by_its_unit_is_set_aside() -> None:
    text = "Force,Year,Unit,Value\nKent,2025,Number,900\nKent,2025,Rate per 1000,12\nEssex,2025,Number,800\n"
    series, report = only(text)
    assert series.values.dropna().to_dict() == {KENT: 900, ESSEX: 800}
    assert 'by its column "Unit" it is a rate' in report.problems[0].message


def test_rows_of_several_indicators_are_a_series_for_each() -> None:
    text = (
        "series,area_name,period,value\nCases,Kent,2025,90\nArrests,Kent,2025,30\nArrests per 100 crimes,Kent,2025,35\n"
    )
    file = read_series_file(text.encode(), "t.csv")
    assert file.things == ("Cases", "Arrests")
    assert indicators_of(file, "Arrests", "Arrests")[0][0].values[KENT] == 30
    with pytest.raises(Mistake, match=r'the file counts 2 things: "Cases", "Arrests"; say which'):
        indicators_of(file, "t")


def test_of_columns_for_district_and_force_the_finer_is_counted() -> None:
    text = "pfa_code,pfa,ltla_code,ltla,csp24_name,residents_2021\nE23000024,Norfolk,E07000148,Norwich,Norwich,90\n"
    series, _ = only(text + "E23000024,Norfolk,E07000144,Broadland,Broadland,80\n")
    assert series.level == "lad"
    assert series.values.dropna().to_dict() == {"E07000148": 90, "E07000144": 80}


def test_a_district_with_several_partnerships_is_counted_once() -> None:
    joined = "ltla24_code,csp24_name,period,value\nE07000148,Norwich North,2025,90\nE07000148,Norwich South,2025,90\n"
    series, report = only(joined + "E07000144,Broadland,2025,80\n")
    assert series.values.dropna().to_dict() == {"E07000148": 90, "E07000144": 80}
    assert report.rows_set_aside == 1
    with pytest.raises(Mistake, match="differ in “csp24_name”"):
        only(joined.replace("South,2025,90", "South,2025,60"))


MERGED = {
    "codes": "area code,period,value\n{rest}\n\"E06000052, E06000053\",2025,400\n",
    "codes with a slash": "area code,period,value\n{rest}\nE06000052/E06000053,2025,400\n",
    "a census code": "area code,period,value\n{rest}\nE41000052,2025,400\n",
    "names": "area code,period,value\n{rest}\nCornwall & Isles of Scilly,2025,400\n",
    "a code and both names": "area code,area name,period,value\n{named}\nE06000052,Cornwall and Isles of Scilly,2025,400\n",
}  # fmt: skip


@pytest.mark.parametrize("how", MERGED)
def test_districts_counted_together_are_used_whole_and_said(how: str) -> None:
    text = MERGED[how].format(rest="E07000148,2025,90", named="E07000148,Norwich,2025,90")
    series, report = only(text)
    assert series.together == ((("E06000052", "E06000053"), 400.0),)
    assert series.values.dropna().to_dict() == {"E07000148": 90}
    assert any("Cornwall and Isles of Scilly are counted together" in problem.message for problem in report.problems)


@pytest.mark.parametrize(
    "name",
    [
        "Met & City of London",
        "Met and City",
        '"Metropolitan Police, City of London"',
        "London",
        "Greater London",
        "E12000007",
    ],
)
def test_forces_counted_together_are_used_whole(name: str) -> None:
    series, _ = only(f"force,period,value\n{name},2025,4000\nKent,2025,90\n")
    assert series.together == ((("E23000001", "E23000034"), 4000.0),)
    assert series.totals["E12000007"] == 4000  # both lie in London, and nothing else does


def test_london_among_regions_or_districts_is_a_region_and_counts_nothing() -> None:
    with pytest.raises(Mistake, match="no row of the table can be read"):
        only("area,period,value\nLondon,2025,4000\nNorth East,2025,90\n")
    series, report = only("area,period,value\nLeeds,2025,90\nBarnet,2025,80\nLondon,2025,4000\n")
    assert series.together == () and report.rows_set_aside == 1
    assert "London (E12000007) is a region" in report.problems[-1].message


def test_a_row_of_its_own_comes_before_one_counted_together() -> None:
    text = "area code,period,value\nE06000052,2025,390\nE06000052/E06000053,2025,400\nE07000148,2025,90\n"
    series, report = only(text)
    assert series.together == () and series.values["E06000052"] == 390
    assert report.rows_set_aside == 1


def test_a_table_of_nomis_broken_down_by_sex_and_age_is_a_series_for_each() -> None:
    head = "DATE_NAME,GEOGRAPHY_CODE,GEOGRAPHY_NAME,GENDER_NAME,C_AGE_NAME,OBS_VALUE,RECORD_OFFSET,RECORD_COUNT\n"
    rows = [
        f"2024,{code},{name},{sex},{age},{100 * at},{at},8"
        for at, (sex, age, (code, name)) in enumerate(
            product(("Total", "Female"), ("All Ages", "Age 0"), (("E07000148", "Norwich"), ("E07000144", "Broadland"))),
            start=1,
        )
    ]
    file = read_series_file((head + "\n".join(rows)).encode(), "population.csv")
    assert file.things == ("Total, All Ages", "Total, Age 0", "Female, All Ages", "Female, Age 0")
    (series,), report = indicators_of(file, "women", "Female, All Ages")
    assert series.values.dropna().to_dict() == {"E07000148": 500, "E07000144": 600} and report.problems == []


def test_a_table_that_nomis_makes_on_request_is_read_below_its_titles() -> None:
    text = (
        '"TS007A - Age"\n"ONS Crown Copyright Reserved [from Nomis on 4 June 2026]"\n"Population :","All usual residents"\n'
        '"Date       :","2021"\n\n'
        '"local authority: district / unitary (as of April 2023)","mnemonic","Total","Aged 4 years and under"\n'
        '"Norwich","E07000148",143900,7200\n"Broadland","E07000144",131700,6300\n\n"In order to protect against disclosure ..."\n'
    )
    file = read_series_file(text.encode(), "nomis.csv")
    assert file.things == ("Total", "Aged 4 years and under")
    (series,), _ = indicators_of(file, "people", "Total")
    assert (series.period, series.values["E07000148"]) == ("2021", 143900)
