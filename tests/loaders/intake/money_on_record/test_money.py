"""Payments, grants and contracts become money that is counted once, and never a service by themselves."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loaders.directory.registered_numbers import numbers_of
from loaders.files.grid import Cell, Grid
from loaders.files.read_file import read_file
from loaders.intake.decisions import Decisions
from loaders.intake.money_on_record.as_services import services_of_money
from loaders.intake.money_on_record.money import MoneyOnRecord, money_of
from loaders.intake.sheets.tables import tables_in
from loaders.intake.understanding.columns import understood
from loaders.intake.understanding.file_kinds import kind_of
from tests.loaders.intake.messy import WRITTEN, as_read, contracts_and_grants
from tests.loaders.intake.sheets.any_grids import any_grids
from tests.loaders.standards.standard_files import GRANT, as_file, award, release

PAID = ("Body", "Payment date", "Supplier", "Transaction number", "Amount")
GIVEN = ("Funder", "Recipient", "Title", "Area", "Stage", "Start date", "End date", "Regrant", "Reference", "Amount")
COUNCIL, ACME, BETA = "Fictional Council (INVENTED)", "Fictional Acme (INVENTED)", "Fictional Beta (INVENTED)"
A_GRANT: dict[str, Cell] = dict(
    zip(GIVEN, (COUNCIL, ACME, "Invented DVPP", "Leeds", "grant", "2025-04-01", "2028-03-31", "", "", 900), strict=True)
)


def money(
    headings: tuple[str, ...], *rows: tuple[Cell, ...], kind: str = "payments", decided: Decisions | None = None
) -> MoneyOnRecord:
    tables = tables_in(as_read(Grid("Sheet1", ((1, headings), *enumerate(rows, 2)))))
    decisions = decided or Decisions()
    return money_of(tables, understood(tables, kind, decisions, {}), decisions, kind, "invented.xlsx")


def paid(amount: Cell, day: Cell = date(2025, 4, 1), payee: str = ACME, number: Cell = None) -> tuple[Cell, ...]:
    return (COUNCIL, day, payee, number, amount)


def given_(**changes: Cell) -> tuple[Cell, ...]:
    named = {name.replace("_", " ").capitalize(): cell for name, cell in changes.items()}
    assert named.keys() <= A_GRANT.keys()
    return tuple({**A_GRANT, **named}.values())


def grants(*rows: tuple[Cell, ...], decided: Decisions | None = None) -> MoneyOnRecord:
    return money(GIVEN, *rows, kind="awards", decided=decided)


def counted(found: MoneyOnRecord) -> float:
    return float(found.frame.loc[found.frame["counts"], "amount_gbp"].sum())


def balanced(found: MoneyOnRecord) -> bool:
    report = found.report
    return report.rows_read == report.rows_accepted + report.rows_set_aside and report.rows_accepted == len(found.frame)


def test_payments_are_money_of_their_body_payee_and_day() -> None:
    found = money(PAID, paid("£1,234.50"), paid(200, "202401", BETA))
    assert counted(found) == 1434.5 and list(found.frame["stage"]) == ["payment", "payment"]
    assert list(found.frame["awarded_from"]) == [date(2025, 4, 1), date(2024, 4, 1)]
    assert list(found.frame["recipient"]) == [ACME, BETA] and set(found.frame["funder"]) == {COUNCIL}


def test_a_serial_number_in_a_column_of_dates_is_a_day() -> None:
    assert list(money(PAID, paid(1, 45383), paid(2, 45384)).frame["awarded_from"]) == [
        date(2024, 4, 1),
        date(2024, 4, 2),
    ]


def test_a_payment_and_its_reversal_are_nothing_and_both_are_accepted() -> None:
    found = money(PAID, paid(500), paid("(500.00)", date(2025, 5, 2)), paid(500, date(2025, 6, 1), BETA))
    assert counted(found) == 500 and found.report.rows_accepted == 3
    assert list(found.frame["why_not"]) == [
        "Row 3 takes it back, and together they are nothing.",
        "It takes back row 2, and together they are nothing.",
        "",
    ]


def test_a_reversal_takes_back_the_payment_of_its_reference_first_and_none_twice() -> None:
    found = money(
        PAID,
        paid(500, number="A1"),
        paid(500, date(2024, 4, 1), number="B2"),
        paid(-500, number="B2"),
        paid(-500, date(2023, 1, 1)),
    )
    assert list(found.frame["counts"]) == [True, False, False, True]
    assert counted(found) == 0


def test_a_credit_far_from_any_payment_counts_below_nothing() -> None:
    assert counted(money(PAID, paid(500), paid(-20), paid(-500, date(2024, 1, 1)))) == -20


def test_planned_and_tender_notices_are_no_money_in_force() -> None:
    found = grants(
        given_(stage="Planned"), given_(stage="Tender notice"), given_(stage="Cancelled"), given_(stage="contract")
    )
    assert list(found.frame["counts"]) == [False, False, False, True]
    assert found.frame["why_not"][0] == "It is planned, so nobody has been given this money."


def test_notices_of_one_award_count_once_at_its_last_stage() -> None:
    found = grants(
        given_(stage="award", reference="R1"), given_(stage="contract", reference="R1"), given_(reference="R2")
    )
    assert list(found.frame["counts"]) == [False, True, True]


def test_a_grant_that_is_listed_twice_counts_once() -> None:
    found = grants(given_(reference="R1"), given_(reference="R1"), given_(reference="R1", amount=5))
    assert list(found.frame["counts"]) == [True, False, True]


def test_money_granted_on_counts_where_it_arrives() -> None:
    found = grants(given_(regrant="Common regrant", amount=100), given_(funder=ACME, recipient=BETA, amount=60))
    assert counted(found) == 60
    assert "granted on" in found.frame["why_not"][0] and found.report.rows_accepted == 2
    assert counted(grants(given_(regrant="yes", amount=100))) == 100


def test_an_amount_of_a_merged_cell_counts_once() -> None:
    grid = Grid("Sheet1", ((1, GIVEN), (2, given_()), (3, given_(recipient=BETA, amount=None))), ((2, 9, 3, 9),))
    tables = tables_in(as_read(grid))
    found = money_of(tables, understood(tables, "awards", Decisions(), {}), Decisions(), "awards", "x")
    assert counted(found) == 900 and found.report.rows_accepted == 2


def test_an_amount_that_is_not_known_is_no_zero() -> None:
    found = grants(given_(amount="tbc"), given_(amount=None), given_(amount=0))
    assert list(found.frame["amount_gbp"].isna()) == [True, True, False]
    assert found.report.rows_set_aside == 0


def test_what_cannot_be_read_is_set_aside_with_its_reason() -> None:
    found = grants(given_(), given_(amount="lots"), (*given_(), "slipped"), (*[None] * 3, "Leeds", *[None] * 6))
    assert balanced(found) and found.report.rows_accepted == 1
    said = [finding.message for finding in found.report.problems if finding.set_aside]
    assert [message.split(".")[0] for message in said] == [
        '"lots" is not an amount',
        "A cell has no heading above it, so the cells may have slipped",
        "It says neither how much, nor to whom, nor for what",
    ]


def test_a_row_that_the_user_left_out_or_mended_is_so() -> None:
    decided = Decisions(
        left_out=frozenset({("Sheet1", 2)}), cells={("Sheet1", 3, "amount_gbp"): "£5", ("Sheet1", 3, "recipient"): BETA}
    )
    found = grants(given_(), given_(amount="lots"), decided=decided)
    assert balanced(found) and counted(found) == 5 and list(found.frame["recipient"]) == [BETA]


def test_a_stage_that_nobody_knows_waits_and_the_users_word_settles_it() -> None:
    assert counted(grants(given_(stage="Wubble"), given_())) == 900
    assert (
        counted(grants(given_(stage="Wubble"), given_(), decided=Decisions(words={("stage", "wubble"): ("grant",)})))
        == 1800
    )


def test_a_blank_stage_beside_stated_ones_is_not_known() -> None:
    assert list(grants(given_(stage=None), given_()).frame["stage"]) == ["", "grant"]
    assert list(grants(given_(stage=None), given_(stage=None)).frame["stage"]) == ["award", "award"]


def of_standard(value: Any) -> MoneyOnRecord:
    file = read_file(as_file(value), "invented.json")
    tables = tables_in(file)
    kind = kind_of(tables, file.format)
    understanding = understood(tables, kind.kind, Decisions(), {})
    assert kind.certain and not understanding.waiting()
    return money_of(tables, understanding, Decisions(), kind.kind, file.name)


def test_grants_in_the_standard_come_in_without_a_question() -> None:
    found = of_standard({"grants": [GRANT, {**GRANT, "id": "360G-invented-2", "currency": "EUR"}]})
    assert counted(found) == 45_000 and balanced(found)
    row = found.frame.iloc[0]
    assert (row["stage"], row["areas"], row["ends"]) == ("grant", "E23000010; Invented ward", date(2028, 3, 31))
    assert "not in pounds" in next(problem.message for problem in found.report.problems if problem.set_aside)


def test_notices_in_the_standard_are_money_only_once_awarded() -> None:
    tender, awarded = release("2025-12-01"), release("2026-02-01", awards=[award("active")])
    assert counted(of_standard({"releases": [tender]})) == 0
    assert counted(of_standard({"releases": [tender, awarded]})) == 88_000
    signed = {"id": "c", "awardID": "1", "status": "active", "value": {"amount": 80000, "currency": "GBP"}}
    assert counted(of_standard({"releases": [tender, awarded, release("2026-03-01", contracts=[signed])]})) == 80_000


def test_amounts_by_year_are_added_where_the_user_says_that_they_are_amounts() -> None:
    headings = ("Recipient", "Project", "2023/24", "2024/25")
    years = Decisions(columns={"2023/24": "amount_gbp", "2024/25": "amount_gbp"})
    rows = [(ACME, "DVPP", "£45,000", "£5,000"), (BETA, "IDVA", "£7,000", None), (BETA, "IDVA", "£7,000", "some")]
    found = money(headings, *rows, kind="awards", decided=years)
    assert list(found.frame["amount_gbp"]) == [50_000, 7_000] and found.report.rows_set_aside == 1


def test_of_a_supplier_in_brackets_only_the_name_is_kept() -> None:
    written = "[Fictional Acme (INVENTED)|1 Invented Road|NONE||Yes|Yes][Fictional Beta (INVENTED)|2 Invented Road|NONE||No|No]"
    assert money(PAID, paid(5, payee=written), paid(6)).frame["recipient"][0] == f"{ACME}; {BETA}"


def test_a_redacted_amount_is_not_known_and_its_row_is_in() -> None:
    found = money(PAID, paid("REDACTED"), paid(6))
    assert counted(found) == 6 and found.report.rows_accepted == 2


def test_words_about_tax_are_kept_beside_the_amount() -> None:
    assert grants(given_(amount="£900 + VAT"), given_()).frame["amount_words"][0] == "+ VAT"


def test_the_area_is_what_the_row_states_or_what_the_user_gave_for_the_file() -> None:
    headings = (*GIVEN[:3], "Supplier postcode", *GIVEN[4:])
    row = (*given_()[:3], "LS1 3AD", *given_()[4:])
    found = money(headings, row, row, kind="awards")
    assert set(found.frame["areas"]) == {""}
    decided = Decisions(one_area=("pfa", "E23000010"))
    assert set(money(headings, row, row, kind="awards", decided=decided).frame["areas"]) == {"E23000010"}


def test_the_messy_workbook_is_money_to_the_row() -> None:
    tables = tables_in(as_read(*contracts_and_grants()))
    found = money_of(tables, understood(tables, "awards", Decisions(), {}), Decisions(), "awards", "invented.xlsx")
    assert balanced(found) and found.report.rows_read == len(WRITTEN)
    numbers = {45_000: 45_000, "£120,500.00": 120_500, "£450k": 450_000, "1.2m": 1_200_000, 32_750.5: 32_750.5}
    numbers["£18,000 (ex VAT)"] = 18_000
    assert counted(found) == sum(numbers.get(row.cells[8], 0) for row in WRITTEN)


def test_nothing_is_a_service_unless_the_user_says_so() -> None:
    found = grants(given_(), given_(title="Work (INVENTED)", stage="planned", area=None))
    assert services_of_money(found, Decisions(), {}) == []
    both = frozenset({("Sheet1", 2), ("Sheet1", 3)})
    first, second = services_of_money(found, Decisions(as_services=both), {})
    assert first.cells == {
        "service_id": "Sheet1 row 2",
        "organisation_name": ACME,
        "service_name": "Invented DVPP",
        "intervention": "behaviour_change_group",
        "status": "active",
        "funded_to": "2028-03-31",
        "areas": "Leeds",
        "funding_gbp": "900",
    }
    assert second.text("funding_gbp") == "", "what is only planned is no money on record"
    assert (second.text("intervention"), second.text("status"), second.text("areas")) == ("other", "announced", "")


def test_the_recipients_registered_numbers_go_with_its_service() -> None:
    headings = ("Recipient", "Title", "Amount", "Recipient Org:Charity Number", "Company number")
    found = money(headings, (ACME, "Invented DVPP", 900, "GB-CHC-9900001", "123456"), kind="awards")
    decided = Decisions(as_services=frozenset({("Sheet1", 2)}))
    (service,) = services_of_money(found, decided, {})
    assert numbers_of(service.cells) == {"charity_number": "9900001", "company_number": "00123456"}
    assert service.text("notes") == ""


def test_the_users_word_for_the_kind_of_work_counts_before_the_rows_own() -> None:
    decided = Decisions(as_services=frozenset({("Sheet1", 2)}), cells={("Sheet1", 2, "intervention"): "helpline"})
    (service,) = services_of_money(grants(given_(), given_(), decided=decided), decided, {})
    assert service.text("intervention") == "helpline"


@pytest.mark.parametrize("amounts", [[], [5], [5, -5], [5, -5, -5], [3, 3, -3]])
def test_reversals_never_change_what_was_paid_in_all(amounts: list[int]) -> None:
    assert counted(money(PAID, paid(1, payee=BETA), paid(1, payee=BETA), *map(paid, amounts))) == 2 + sum(amounts)


@given(
    some.lists(
        some.tuples(some.integers(-3, 3).filter(bool), some.integers(1, 28), some.sampled_from([ACME, BETA])),
        max_size=12,
    )
)
def test_any_list_of_payments_is_accepted_whole_and_sums_to_what_it_says(rows: list[tuple[int, int, str]]) -> None:
    found = money(PAID, paid(7), paid(7), *(paid(amount, date(2025, 4, day), payee) for amount, day, payee in rows))
    assert balanced(found) and counted(found) == 14 + sum(amount for amount, _, _ in rows)


@given(any_grids(), some.sampled_from(["payments", "awards"]))
def test_any_grid_at_all_is_answered_with_every_row_accounted_for(grid: Grid, kind: str) -> None:
    tables = tables_in(as_read(grid))
    assert kind_of(tables, "xlsx").sentence.endswith(".")
    found = money_of(tables, understood(tables, kind, Decisions(), {}), Decisions(), kind, "invented.xlsx")
    assert balanced(found) and found.report.rows_read == sum(len(table.rows) for table in tables)
    everything = frozenset((table.sheet, row.number) for table in tables for row in table.rows)
    assert len(services_of_money(found, Decisions(as_services=everything), {})) == found.report.rows_accepted
