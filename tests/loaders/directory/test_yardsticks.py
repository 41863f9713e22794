"""Published national figures: each with its source, its year and how far to trust it."""

from loaders.directory.yardsticks import yardsticks


def test_every_figure_has_a_source_a_year_and_a_confidence() -> None:
    assert len(yardsticks()) == 13
    for one in yardsticks().values():
        assert one.source_title and one.source_url.startswith("https://") and one.source_year.isdigit()
        assert one.confidence and one.period
        assert max(len(sentence.split()) for sentence in one.says.split(". ")) <= 30


def test_what_commissioners_told_their_association_is_among_them() -> None:
    told = yardsticks()["perpetrator_programmes"]
    assert (told.figure, told.source_year, told.area) == ("33", "2025", "England and Wales")
