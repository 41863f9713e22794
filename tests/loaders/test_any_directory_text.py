"""Whatever a file holds, loading it gives a counted result or a ``Mistake``, never another error."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.mistakes import Mistake
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.intake.load import load_directory
from tests.loaders.directory_files import csv_file, sheets_of, workbook_file

COLUMNS = [column.name for column in columns_of(CSV_FORM)]
WORDS = st.sampled_from(
    (
        *("", "yes", "2024", "2024-13", "31/02/2024", "high;low", "Leeds", "Essex;Kent", "E09000001", "lgbt"),
        *("LS1 3AD", "EH1 1YZ", "confirmed_none", "S1", "<b>", "1e999", "2100-01-01", "nan", "None", "-1"),
        *(
            "2026/27",
            "2011-12",
            "46477",
            "Q4 2026/27",
            "FY",
            "end of",
            "Wed 31",
            "TBC",
            "ongoing",
            "-",
            "BAME/LGBTQ+",
            "High/Med",
        ),
        *(
            "Harrogate",
            "MOPAC",
            "Kirklees and Calderdale",
            "refuge",
            "r3fuge",
            "12 Larch Road",
            "53.80, -1.55",
            "40–50",
            ";;",
            "/",
        ),
    )
)
CELL = st.one_of(WORDS, st.text(max_size=20))
ROWS = st.lists(st.dictionaries(st.sampled_from(COLUMNS), CELL), min_size=1, max_size=4)
MANY = settings(suppress_health_check=list(HealthCheck))


@MANY
@given(ROWS)
def test_any_csv_is_counted_in_full(rows: list[dict[str, str]]) -> None:
    try:
        directory, report = load_directory(csv_file(*rows, encoding="utf-8"), "any.csv")
    except (Mistake, UnicodeEncodeError):
        return
    assert report.rows_read == report.rows_accepted + report.rows_set_aside
    assert len(directory.services) == report.rows_accepted
    assert directory.services["service_id"].is_unique
    assert set(directory.service_areas["service_id"]) <= set(directory.services["service_id"])
    assert set(directory.locations["service_id"]) <= set(directory.services["service_id"])
    assert (report.services_read, report.services_in) == (report.rows_read, len(directory.services))


@settings(MANY, max_examples=10)
@given(ROWS)
def test_any_workbook_is_counted_in_full(rows: list[dict[str, str]]) -> None:
    cleaned = [{k: "".join(c for c in v if c.isprintable()) for k, v in row.items()} for row in rows]
    try:
        _, report = load_directory(workbook_file(sheets_of(*cleaned)), "any.xlsx")
    except Mistake:
        return
    assert report.rows_read == report.rows_accepted + report.rows_set_aside
    assert {(p.sheet, p.row) for p in report.problems if p.set_aside} or report.rows_set_aside == 0


@MANY
@given(st.binary(max_size=400))
def test_any_bytes_are_refused_in_a_sentence(content: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"service_id,service_name\n"):
        try:
            load_directory(start + content, "any")
        except Mistake as mistake:
            assert "\n" not in str(mistake)
