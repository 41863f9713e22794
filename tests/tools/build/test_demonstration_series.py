"""The demonstration series is plainly invented, covers every force, shows what withholding does, and never changes."""

from pathlib import Path

from geo.areas import area_table
from loaders.series.indicators import load_indicators
from tools.build import demonstration_series

FILE = Path(__file__).parents[3] / "data" / "need" / "demonstration_series.csv"


def test_every_row_says_that_it_is_invented_and_every_row_is_read() -> None:
    header, *rows = FILE.read_text(encoding="utf-8").splitlines()
    assert header == "area code,value,period,source"
    assert rows and all(row.endswith(",INVENTED for training") for row in rows)
    periods, report = load_indicators(FILE, FILE.name)
    assert (report.rows_read, report.rows_set_aside, report.problems) == (len(rows), 0, [])
    assert all(one.source == "INVENTED for training" for one in periods)


def test_it_has_three_years_of_every_force() -> None:
    periods, _ = load_indicators(FILE, FILE.name)
    assert [one.period for one in periods] == ["2023-24", "2024-25", "2025-26"]
    assert all(set(one.values.index) == set(area_table("pfa").index) for one in periods)
    assert not any(one.values.isna().any() for one in periods[1:])


def test_the_first_year_shows_a_small_count_withheld_and_another_with_it() -> None:
    first = load_indicators(FILE, FILE.name)[0][0]
    assert len(first.suppressed) == 2 and "E23000034" in first.suppressed  # City of London
    assert first.values[list(first.suppressed)].isna().all()


def test_the_build_gives_the_committed_bytes(tmp_path: Path) -> None:
    [built] = demonstration_series.build(tmp_path)
    assert built.read_bytes() == FILE.read_bytes()
