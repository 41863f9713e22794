"""The answer of a plan as a workbook of values: what is kept of a plan that is not worked out again."""

from dataclasses import replace

import pandas as pd

from coverage.export import Provenance, tables_to_xlsx
from funding.result.plan_answer import PlanAnswer
from say.funding.line_tables import lottery_table, outcome_table
from say.provenance import PRODUCT


def saved_workbook(answer: PlanAnswer) -> bytes:
    """Write the sentences and every table of an answer as values, a sheet each."""
    said = {**answer.cards, "proof": answer.proof_in_words, **answer.warnings}
    sentences = pd.Series({name: words for name, words in said.items() if words}, name="sentence").rename_axis("name")
    every = {**answer.tables, "lottery": lottery_table(answer), "outcomes": outcome_table(answer)}
    tables = {name: table.set_index(table.columns[0]) for name, table in every.items()}
    return tables_to_xlsx(
        {"sentences": sentences.to_frame(), **tables}, provenance_of_part("a plan as it was saved", answer)
    )


def provenance_of_part(title: str, answer: PlanAnswer) -> Provenance:
    """Return what a saved table or picture of a plan says of itself."""
    return replace(answer.provenance, title=f"{PRODUCT}: {title}")
