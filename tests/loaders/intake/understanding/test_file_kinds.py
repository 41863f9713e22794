"""What kind of file it is, is said first; where two kinds are near, the user is asked and told what speaks for each."""

from datetime import date

import pytest

from loaders.files.formats import FORMATS
from loaders.files.grid import Cell, Grid
from loaders.intake.sheets.tables import tables_in
from loaders.intake.understanding.file_kinds import FILE_KINDS, KindFound, kind_of
from tests.loaders.intake.messy import as_read, contracts_and_grants

COUNCIL = "Fictional County Council (INVENTED)"


def kind(headings: tuple[str, ...], *rows: tuple[Cell, ...], format: str = "xlsx") -> KindFound:
    lines = ((1, headings), *enumerate(rows, 2))
    return kind_of(tables_in(as_read(Grid("", lines))), format)


def payments(count: int) -> KindFound:
    rows = [
        (COUNCIL, date(2025, 4 + n % 3, 1 + n % 28), n, f"Fictional {n % 7} (INVENTED)", n + 0.5) for n in range(count)
    ]
    return kind(("Body name", "Payment date", "Transaction number", "Supplier", "Amount"), *rows)


def test_payments_are_said_with_their_number_payer_and_time() -> None:
    assert payments(1204) == KindFound(
        "payments",
        f"This is a list of payments: 1,204 payments by {COUNCIL}, April to June 2025; "
        "its rows become money on record, not services.",
        certain=True,
    )


def test_awards_are_told_from_payments() -> None:
    found = kind(
        (
            "Funding organisation",
            "Recipient organisation",
            "Grant title",
            "Amount awarded",
            "Award date",
            "Grant programme",
        ),
        ("Fictional Fund (INVENTED)", "Fictional Acme (INVENTED)", "Invented work", 45000, "2024-06-01", "Invented"),
        ("Other Fund (INVENTED)", "Fictional Beta (INVENTED)", "Invented work", 5000, "2026-03-01", "Invented"),
    )
    assert (found.kind, found.certain) == ("awards", True)
    assert "2 awards by 2 bodies, June 2024 to March 2026;" in found.sentence


def test_a_directory_is_told_by_what_it_says_of_services() -> None:
    found = kind(("Provider", "Service", "Type of work", "Risk level", "Area"), ("A", "B", "DVPP", "high", "Leeds"))
    assert (found.kind, found.certain) == ("directory", True)


@pytest.mark.parametrize(
    ("headings", "row"),
    [(("Force", "Year", "Offences"), ("Kent", "2024/25", 5)), (("Force", "2022/23", "2023/24"), ("Kent", 1, 2))],
)
def test_a_series_belongs_on_another_screen(headings: tuple[str, ...], row: tuple[Cell, ...]) -> None:
    found = kind(headings, row, row)
    assert (found.kind, found.certain) == ("series", True) and "Assumptions screen" in found.sentence


def test_contracts_that_say_what_each_service_does_are_asked_about() -> None:
    found = kind_of(tables_in(as_read(*contracts_and_grants())), "xlsx")
    assert (found.kind, found.certain) == ("directory", False)
    assert found.sentence == (
        'This may be a directory of services (by "Risk", "Type of work") '
        'or a list of grants, awards or contracts (by "Value (£)", "Contract or grant"): say which it is.'
    )


def test_a_standard_settles_its_kind() -> None:
    assert {key: kind(("id", "name"), (1, "x"), format=key).kind for key, one in FORMATS.items() if one.kind} == {
        key: one.kind for key, one in FORMATS.items() if one.kind
    }


def test_what_says_nothing_is_not_guessed() -> None:
    assert kind(("Wubble", "Flarn"), ("a", "b")).kind == ""
    none = kind_of((), "csv")
    assert (none.kind, none.certain) == ("", False) and "No table was found in this file:" in none.sentence


def test_every_kind_says_what_becomes_of_its_rows() -> None:
    assert {key: one.key for key, one in FILE_KINDS.items()} == {key: key for key in FILE_KINDS}
    assert all(one.becomes.endswith(".") and len(one.becomes.split()) <= 20 for one in FILE_KINDS.values())
    assert all(one.kind in FILE_KINDS for one in FORMATS.values() if one.kind)
