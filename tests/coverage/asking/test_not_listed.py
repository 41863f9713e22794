"""How much has nothing listed, area by area: the same as the cells of each area taken alone."""

from coverage.ask import ANY
from coverage.asking.cell import IS_THERE_ONE
from coverage.asking.missing import missing_cells
from coverage.asking.not_listed import ASKED_OF_EACH, not_listed_in
from coverage.one_area import evaluate_both_sides, records_of_both_sides
from geo.home import home_of
from loaders.directory.shipped import published_directory
from tests.coverage.asking.test_missing import TERMS


def test_the_map_counts_what_the_cells_of_an_area_list() -> None:
    both = evaluate_both_sides(published_directory(), TERMS)
    counted = not_listed_in(both, "pfa")
    assert counted.between(0, ASKED_OF_EACH).all() and len(counted) == 43
    for code in counted.index[::14]:
        home = home_of((code,), "pfa")
        cells = missing_cells(both, home, ANY, records_of_both_sides(both, ANY, home.lads))
        of_kind_or_community = [
            cell for cell in cells if cell.what == IS_THERE_ONE and {cell.kind, cell.community} != {ANY}
        ]
        assert len(of_kind_or_community) == counted[code], code
