"""The shares of people of an area add up to 100% wherever they are said."""

import re
from datetime import date

import pytest

from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.records import records_behind
from coverage.tables import coverage_table
from loaders.directory.shipped import demonstration_directory, published_directory
from say.coverage.area_words import area_sentence
from say.coverage.status_words import shares_in_words
from say.terms import ENGLISH
from ui.parts.tables.tables import coverage_as_shown

SHARE = re.compile(r"(?:over |under )?\d+%")


def figure(share: str) -> int:
    return {"over 99%": 100, "under 1%": 0}.get(share) if share[:1] in "ou" else int(share[:-1])  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("shipped", "level", "risk"),
    [
        pytest.param(published_directory, "pfa", "high", marks=pytest.mark.soak),
        (demonstration_directory, "region", "medium"),
        pytest.param(published_directory, "pfa", "medium", marks=pytest.mark.soak),
        (published_directory, "region", "high"),
        pytest.param(published_directory, "region", "medium", marks=pytest.mark.soak),
        pytest.param(demonstration_directory, "pfa", "high", marks=pytest.mark.soak),
        pytest.param(demonstration_directory, "pfa", "medium", marks=pytest.mark.soak),
        pytest.param(demonstration_directory, "region", "high", marks=pytest.mark.soak),
    ],
)
def test_shares_of_people_add_up_to_100_in_the_sentence_and_in_the_table(
    shipped: object, level: str, risk: str
) -> None:
    ask = Ask(risk, "any", "behaviour_change_group", Terms(date(2026, 11, 22)))
    evaluation = evaluate(shipped(), ask.terms)  # type: ignore[operator]
    table = coverage_table(evaluation, ask, level)
    listed = coverage_as_shown(table, ENGLISH).filter(like="share of people")
    for code, row in table.iterrows():
        said = shares_in_words(row)
        assert sum(map(figure, said.values())) == 100
        assert sorted(listed.loc[code]) == sorted(said.values())
        shares = SHARE.findall(area_sentence(row, ask, records_behind(evaluation, ask, str(code))))
        assert not shares or sum(map(figure, shares)) == 100
