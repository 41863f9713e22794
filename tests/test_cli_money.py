"""What the command says of money is what Area and the full paper say: every sum, and pounds a person with their range."""

import re
from datetime import date
from functools import cache
from html import unescape

import pandas as pd
import pytest

import cli
from coverage.ask import ANY, Terms
from coverage.export import Provenance
from geo.home import Home, home_of
from loaders.directory.shipped import published_directory
from say.coverage.area_reader import AreaReader
from say.coverage.money_by_area_words import FOR_SIDE
from say.coverage.money_on_record import MONEY
from say.estimate import POUNDS, Estimate
from say.numbers import pounds_as_given
from say.papers.area_paper import FULL, area_paper
from say.papers.paper_files import FILE_FORMS
from tests.samples import rest_to_soak
from ui.cache.money import money_of
from ui.state.world import shipped_need

ON = date(2026, 11, 27)
ABOUT = Provenance("area", "A record", "November 2026", "everything", "named here", invented=False)
FORCES = ("E23000032", "E23000014", "E23000001", "W15000002", "E23000022", "E23000012", "E23000036", "E23000013")
OTHERS = (("E06000023", "lad"), ("E10000016", "utla"), ("E12000007", "region"), ("W92000004", "region"))
TWELVE = [*((code, "pfa") for code in FORCES), *OTHERS]


@cache
def reader() -> AreaReader:
    return AreaReader(published_directory(), Terms(ON, 24), shipped_need(), ANY)


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pd.DataFrame]:
    """The command's table of each level that was asked for, filled as it is."""
    folder = tmp_path_factory.mktemp("money")

    class Tables(dict[str, pd.DataFrame]):
        def __missing__(self, level: str) -> pd.DataFrame:
            path = folder / f"{level}.csv"
            assert cli.main(["money", "--level", level, "--on", ON.isoformat(), "--out", str(path)]) == 0
            self[level] = pd.read_csv(path, na_values="not known").set_index("area_code")
            return self[level]

    return Tables()


def in_the_paper(home: Home) -> str:
    """What the page of the full paper says under its heading on money, as one line of text."""
    paper = area_paper(reader().summary(home), None, reader().money(home), reader().far(home.lads), ABOUT, ON, FULL)
    page = FILE_FORMS[".html"].make(paper).decode()
    part = next(one for one in re.split(r"<h2[^>]*>", page) if one.startswith(MONEY))
    return " ".join(unescape(re.sub("<[^>]+>", " ", part)).split())


@pytest.mark.parametrize("where", rest_to_soak(TWELVE, [TWELVE[0], TWELVE[3], TWELVE[4]]))
def test_screen_paper_and_command_say_the_same_of_money(
    where: tuple[str, str], command: dict[str, pd.DataFrame]
) -> None:
    code, level = where
    home = home_of((code,), level)
    on_screen = money_of(published_directory()).of_area(home, shipped_need(), ANY)
    said, paper, rows = " ".join(on_screen.sentences), in_the_paper(home), command[level].loc[[code]]
    assert said in paper
    assert all(one.pounds in paper for one in on_screen.rows)
    for side, words in FOR_SIDE.items():
        total = rows.loc[rows["for_whom"].eq(words), "pounds_gbp"].sum(min_count=1)
        here = on_screen.here.for_whom(side)
        assert len(here.counted) == rows.loc[rows["for_whom"].eq(words), "awards"].sum()
        if here.counted:
            in_words = pounds_as_given(round(total) if len(here.counted) > 1 else total)
            assert re.search(rf"{words},? comes? to (?:at least )?{re.escape(in_words)}\.", said)
    low, middle, high = rows[["per_person_low_gbp", "per_person_gbp", "per_person_high_gbp"]].iloc[0]
    each = Estimate(low, middle, high, POUNDS).about
    assert (f"{each} a year" in said) == pd.notna(middle) and ("For each person" in said) == pd.notna(middle)
