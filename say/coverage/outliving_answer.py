"""What outlives a council of an area, as a table: the same for a command and for the server."""

from coverage.ask import ANY, Terms
from coverage.directory import Directory
from coverage.one_area import evaluate_both_sides, records_of_both_sides
from coverage.outliving import outliving
from geo.areas import lads_of
from geo.found_area import FoundArea
from say.answers import Answer
from say.coverage.money_on_record import awards_on_record
from say.coverage.successor_words import OUTLIVES
from say.numbers import day
from say.provenance import AWARDS, RECORD, REORGANISATION, asked_of, basis_on


def outliving_of_area(directory: Directory, terms: Terms, found: FoundArea) -> Answer:
    """Answer which records and awards name a council of an area that is announced to end, and last longer than it."""
    lads = lads_of(found.code)
    records = records_of_both_sides(evaluate_both_sides(directory, terms), ANY, lads)
    table = outliving(records, directory.service_areas, awards_on_record(directory), lads)
    days = {name: [one.isoformat() for one in table[name]] for name in ("lasts_to", "council_ends")}
    of_money = ["yes" if one else "no" for one in table["is_money"]]
    asked = asked_of(f"what outlives a council of {found.name} ({found.code})", day(terms.on), terms.staleness_months)
    rests = RECORD.and_on_all_of(AWARDS).and_on_all_of(REORGANISATION)
    about = basis_on(directory, asked, "none used").provenance(OUTLIVES.lower(), rests)
    return table.assign(**days, is_money=of_money).set_index("council_code"), about
