"""The picture of a grid of plans shows people reached with the range, says which plans it shows, and is marked where invented."""

from dataclasses import replace

import pandas as pd
import pytest

from coverage.export import Provenance
from funding.reverse.one_of_many import REACHED, REFUSED
from geo.mistakes import Mistake
from say.charts.plans_chart import MOST_LINES, plans_picture
from say.funding.grid_files import GridResults

ABOUT = Provenance(
    title="Provision Atlas: plans",
    directory="A directory",
    edition="May 2026",
    asked="a plan",
    sources="somebody, 2025",
    invented=False,
    modelled=True,
)


def results(lines: int = 2, **said: object) -> GridResults:
    """Three budgets for each of so many shares of match, at two floors; 10, 20, 30 people, from 5 to twice as many."""
    rows = [
        {"budget.total_gbp": budget, "local_match": line / 10, "floor_gbp_per_area": floor, REFUSED: ""}
        for budget in (1e6, 2e6, 3e6)
        for line in range(lines)
        for floor in (0, 500)
    ]
    people = [row["budget.total_gbp"] / 1e5 for row in rows]
    reached = dict(zip(REACHED, (people, [5.0] * len(rows), people, [2 * one for one in people]), strict=True))
    table = pd.DataFrame(rows).assign(**{**reached, **said})
    return GridResults(table, ("budget.total_gbp", "local_match", "floor_gbp_per_area"), ABOUT, "")


def words(of: GridResults) -> str:
    return plans_picture(of, "svg").decode()


def test_the_picture_says_title_source_date_and_which_plans_it_shows() -> None:
    drawn = words(results())
    for said in (
        "Provision Atlas: plans",
        "May 2026",
        "Somebody, 2025",
        "central 80% of draws",
        "floor_gbp_per_area at 0",
    ):
        assert said in drawn
    assert "INVENTED" not in drawn and drawn == words(results())


def test_the_picture_of_an_invented_directory_is_marked() -> None:
    assert "INVENTED data" in words(replace(results(), provenance=replace(ABOUT, invented=True)))
    assert plans_picture(results(), "png").startswith(b"\x89PNG")


def test_of_many_lines_the_first_are_drawn_and_the_picture_says_so() -> None:
    drawn = words(results(9))
    assert f"the first {MOST_LINES} of 9 values of local_match" in " ".join(drawn.split())
    assert ">0.5<" in drawn and ">0.6<" not in drawn
    assert "the first" not in words(results(MOST_LINES))


def test_a_field_of_words_has_a_range_for_each_and_refused_plans_are_counted() -> None:
    of = results(1)
    rules = ["equal", "equal", "by_cohort", "by_cohort", "per_head", "per_head"]
    table = of.table.assign(**{"budget.total_gbp": rules, REFUSED: ["", "", "no", "no", "", ""]})
    drawn = words(replace(of, table=table))
    assert "by_cohort" in drawn and "refused, and so are gaps: 1" in drawn


def test_where_no_plan_has_a_number_there_is_no_picture_but_a_sentence() -> None:
    with pytest.raises(Mistake, match="No picture can be drawn"):
        words(results(reached_central=float("nan")))
