"""What Compare says first: why a count is not known, in short sentences."""

import numpy as np
import pandas as pd
import pytest

from cohorts.answers.comparison import comparison
from cohorts.answers.observed_measures import OBSERVED
from say.cohorts.compare_first_words import first_words

AVON, ESSEX, KENT, NORFOLK = "E23000036", "E23000028", "E23000032", "E23000024"
CODES = pd.Index([AVON, ESSEX, KENT, NORFOLK])


@pytest.mark.parametrize("key", [key for key, one in OBSERVED.items() if one.unknown])
def test_why_a_count_is_not_known_is_said_at_once(key: str) -> None:
    values = np.array([[np.nan, 1.0, 2.0, 3.0]])
    table = comparison(values, CODES, set(CODES), AVON, pd.Series(False, index=CODES))
    said = first_words(table, AVON, OBSERVED[key])
    assert ": not known. No " in said
    assert all(len(sentence.split()) <= 18 for sentence in said.split(". "))
