"""A mend is proposed for what cannot be read, never for what may mean two things; and it is only ever a proposal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.directory.schema import CSV_FORM, columns_of
from loaders.files.cells import parse_choice, parse_places
from loaders.files.dates import parse_date
from loaders.intake.proposals import proposal

COLUMNS = {column.name: column for column in columns_of(CSV_FORM)}


@pytest.mark.parametrize(
    ("field", "written", "proposed"),
    [
        ("end_date", "31 Marhc 2027", "2027-03-31"), ("end_date", "31 Mawrth 2027", "2027-03-31"),
        ("funded_to", "Apr 2024 - Mar 2027", "2027-03"), ("start_date", "Apr 2024 - Mar 2027", "2024-04"),
        ("start_date", "c. 2027 (tbc)", "2027"), ("as_of", "checked in Mar 2026", "2026-03"),
        ("funded_to", "to the end of 2025/26, we hope", "2025/26"), ("places", "approx. 1,200", "1200"), ("places", "40+", "40"),
        ("places", "1 200", "1200"),
        ("intervention", "helplin", "Helplines"), ("risk_levels", "hgih", "High risk"), ("delivery", "on-lin", "remote only"),
        ("areas", "Cambridgshire", "Cambridgeshire"), ("areas", "Leeds; Cambridgshire", "Leeds; Cambridgeshire"),
    ],
)  # fmt: skip
def test_a_mend_is_proposed_where_one_can_be_told(field: str, written: str, proposed: str) -> None:
    assert proposal(field, written) == proposed


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("risk_levels", "Low"), ("places", "40-50"), ("places", "10 a month"), ("places", "£40"),
        ("places", "<5"), ("places", "two groups of 12"),
        ("end_date", "2011-12"), ("end_date", "Spring 2027"), ("end_date", "31/02/2027"), ("as_of", "2024 or 2025"),
        ("areas", "Atlantis"), ("areas", "Leeds; Atlantis"), ("intervention", "Zebra work"), ("service_name", "Mraigold"),
        ("no_such_field", "2027"), ("postcode", "LS1"),
    ],
)  # fmt: skip
def test_nothing_is_proposed_where_it_would_be_a_guess(field: str, written: str) -> None:
    assert proposal(field, written) == ""


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["intervention", "risk_levels", "status", "end_date", "start_date", "places"]),
    st.one_of(
        st.text(max_size=30), st.from_regex(r"(about |c\. )?[0-9]{1,4}([-/ ][0-9]{1,2}){0,2}( or so)?", fullmatch=True)
    ),
)
def test_what_is_proposed_can_always_be_read(field: str, written: str) -> None:
    proposed, column = proposal(field, written), COLUMNS[field]
    if proposed and column.choices:
        assert parse_choice(proposed, column.choices, field) in column.choices
    elif proposed:
        assert parse_places(proposed) >= 0 if column.kind == "number" else parse_date(proposed)
