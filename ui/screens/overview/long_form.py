"""What the Overview says in full, to be quoted: of the area chosen, and of the country."""

from collections.abc import Iterator

import pandas as pd

from say.coverage.area_words import area_sentence
from say.coverage.directory_words import in_a_sentence
from say.coverage.sentences import national_sentence
from say.provenance import RECORD
from ui.cache.coverage import coverage_of, records_of
from ui.frame.screen import Screen


def show_to_quote(s: Screen, forces: pd.DataFrame) -> None:
    """Draw the folded block; ``forces`` is the ``coverage_table`` of force areas."""

    def sentences() -> Iterator[str]:
        ask, area = s.choices.ask, s.choices.area
        if area:
            row = coverage_of(s.directory, ask, s.choices.level).T[area]
            yield area_sentence(row, ask, records_of(s.directory, ask, area))
        yield national_sentence(forces, ask, "pfa", in_a_sentence(s.directory))

    s.to_quote("overview", "what is on record where", sentences, RECORD)
