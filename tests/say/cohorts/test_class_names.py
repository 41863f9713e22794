"""The classes of a map of values are named so that each value belongs to one, and to one alone."""

import pandas as pd

from say.cohorts.value_classes import class_words


def exact(values: list[float | None]) -> pd.DataFrame:
    return pd.DataFrame(dict.fromkeys(("low", "median", "high"), pd.Series(values, dtype=float)))


def test_a_class_of_counts_ends_at_the_last_that_it_holds_and_one_of_measures_at_its_break() -> None:
    counted = class_words([22, 24, 25], exact([20, 22, 24, 25, None]), "of 28")
    assert counted == ["under 22 of 28", "22 to 23 of 28", "24 of 28", "25 or more of 28"]
    assert class_words([22, 24], exact([20.5, 22, 24]), "km")[1] == "22 to 24 km"
    assert class_words([22, 24], exact([21, 22, 24]), "of 28")[0] == "21 of 28"
    assert class_words([2], exact([1, 2, 3]), "kinds") == ["1 kind", "2 or more kinds"]
    assert class_words([2], exact([0, 1, 2]), "services")[0] == "under 2 services"
    estimated = exact([20, 22, 24]).assign(high=40.0)
    assert class_words([22, 24], estimated, "people")[1] == "22 to 24 people"
