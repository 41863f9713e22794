"""Declarations in words: where, of what, who checked and when, on what basis, and whether they stand."""

from datetime import date
from typing import Any

from coverage.ask import Ask, Terms
from coverage.declared import with_declarations
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.extent import WHOLE
from coverage.kind_rows import KindRow, KindRows
from coverage.kinds_of_work import WhoHas
from coverage.records import records_behind
from coverage.remarks import Declaration, Remark, Withdrawal
from coverage.rows import rows_of
from coverage.vocabulary import Status
from say.coverage.declaration_words import declaration_in_words, declared_in_words
from say.coverage.directory_words import what_it_holds
from say.coverage.kind_words import declared_in_a_line
from say.coverage.remark_words import list_to_send, remarks_as_table
from say.papers.area_tables import records_table
from tests.directories import directory_of, service

KENT, ON = "E23000032", date(2026, 11, 22)
SAID: dict[str, Any] = {"area_code": KENT, "on": ON, "on_record": "The list, 2026", "invented": False}
NONE = Declaration(
    intervention="helpline", for_whom="", risk="high", community="lgbt", checked_by="A board", checked_on="2026-11-01",
    source="Contract list", **SAID,
)  # fmt: skip
GONE = Withdrawal(service_id=NONE.service_id, declared="none", withdrawn_by="Ann", source="one has opened", **SAID)
EMPTY = directory_of(service(("pfa", KENT)))


def line(*said: Remark) -> str:
    [record] = rows_of(with_declarations(EMPTY, said).declarations)
    return declaration_in_words(record, [KENT])


def test_a_declaration_says_who_checked_when_and_on_what_basis_and_a_withdrawal_who_and_why() -> None:
    stands = "Kent: no helplines (high risk, LGBT+) · checked by A board, 1 November 2026 · source: Contract list"
    assert line(NONE) == stands
    assert line(NONE, GONE) == f"{stands} · withdrawn by Ann on 22 November 2026: one has opened"


def test_a_list_to_send_and_a_table_name_declarations_and_withdrawals_as_such() -> None:
    letter = list_to_send([NONE, GONE])
    assert "1 declaration that there is none:" in letter and "1 withdrawal of a declaration:" in letter
    assert "Source: Contract list. Said on 22 November 2026." in letter
    assert remarks_as_table([NONE, GONE])["remark"].tolist() == ["checked: none", "withdrawn"]


def test_what_is_published_says_what_of_it_was_declared_and_counts_none_of_it_as_a_service() -> None:
    def published(*said: Remark) -> Directory:
        return with_declarations(EMPTY, said)

    assert declared_in_words(EMPTY, EMPTY) == ""
    assert declared_in_words(EMPTY, published(NONE)) == "With it goes 1 declaration of yours that there is none."
    assert declared_in_words(published(NONE), published(NONE, GONE)) == "With it goes 1 withdrawal of one."
    held = what_it_holds(published(NONE))
    assert held.startswith("It holds 1 service in Kent") and "declares in 1 record that there is none" in held


def test_the_line_of_an_area_and_its_paper_say_for_whom_there_is_none_and_on_what_basis() -> None:
    terms = Terms(on=ON, for_whom="harmed")
    ask = Ask(intervention="helpline", terms=terms)
    records = records_behind(evaluate(with_declarations(EMPTY, [NONE]), ask.terms), ask, KENT)
    assert len(records) == 1
    of_none = "none for high risk and LGBT+: checked by A board, 1 November 2026"
    assert declared_in_a_line(records.iloc[0]) == f"{of_none}; source: Contract list"
    row = KindRow("helpline", Status.CONFIRMED_NONE, WHOLE, 13, 13, 1.0, records[:0], records, None, WhoHas((), (), 43))
    [line] = records_table(KindRows((row,), (), ())).rows
    assert of_none in str(line) and "Contract list" in str(line)
