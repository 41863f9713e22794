"""Published awards are read as they stand: areas by code, sums as stated, no words of their sources."""

from coverage.interventions import INTERVENTIONS
from coverage.money.award import NOT_GIVEN, PRECISIONS, STATED, WITHIN
from geo.areas import ENGLAND_AND_WALES, levels_of
from loaders.money.published_awards import FUNDING, published_awards


def test_every_row_has_its_own_key_known_areas_a_source_and_words_of_the_field() -> None:
    awards = published_awards()
    assert len({one.key for one in awards}) == len(awards) == 79
    for one in awards:
        national = one.area_codes == (ENGLAND_AND_WALES,)
        assert national or all("pfa" in levels_of(code) for code in one.area_codes)
        assert one.precision in PRECISIONS and one.has_sum == (one.precision != NOT_GIVEN)
        assert one.kind in ("", *INTERVENTIONS)
        assert one.years is None or one.years.basis in (STATED, WITHIN)
        assert one.period and one.what and one.source_title and one.source_url.startswith("https://")


def test_no_quote_is_shipped() -> None:
    assert "quote" not in FUNDING.read_text(encoding="utf-8").splitlines()[0]
