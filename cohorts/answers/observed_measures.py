"""What areas can be compared by that is counted in the record and not modelled: exact, and known to differ where it does."""

from dataclasses import dataclass

from cohorts.answers.measures import Measure


@dataclass(frozen=True)
class ObservedMeasure(Measure):
    """One that is counted. ``unknown``: why it is not known in an area where it is not; "" where it is known everywhere."""

    unknown: str

    @property
    def is_exact(self) -> bool:
        """Whether it has no range."""
        return True


MONEY = "pounds_per_person"
# fmt: off
OBSERVED = {
    "kinds_on_record": ObservedMeasure(label="Kinds of work on record", unit="kinds of work", of_places=False, on_map=False,
        formula="kinds of work with a record that names the area or a part of it, each side of a kind for itself; "
                "0: nothing is on record, which does not mean that nothing is there",
        unknown=""),
    "communities_provided": ObservedMeasure(label="Communities with provision on record", unit="communities",
        of_places=False, on_map=False,
        formula="communities that a record of the area or a part of it names; 0: none is named",
        unknown=""),
    "record_age": ObservedMeasure(label="Age of the record in years", unit="years", of_places=False, on_map=False,
        formula="the middle age of the records that name the area or a part of it, from the last day that each speaks of",
        unknown="no record there has a date"),
    "records_ending": ObservedMeasure(label="Contracts that end within a year", unit="records", of_places=False, on_map=False,
        formula="records that name the area or a part of it whose work or money ends within a year of the date",
        unknown="no record there says when it or its money ends"),
    MONEY: ObservedMeasure(label="Pounds on record per person", unit="pounds a person", of_places=False,
        on_map=False,
        formula="awards of that area alone, or of a part of it, each counted once, ÷ people aged 16 and over; most are whole "
                "awards over some years, whatever the date; no award on record is not £0",
        unknown="no award of that area alone states a sum"),
}
"""By key, as links and files hold it; the first is what Compare opens on."""
# fmt: on
