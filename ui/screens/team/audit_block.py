"""The audit on the screen: its last rows, whether its chain is whole, and all of it as a file."""

from functools import partial

from say.team.audit_table import audit_table, chain_sentence
from store.audit_chain import entries, head, verify_chain
from store.audit_file import audit_as_csv
from ui.parts.marked import Marked
from ui.state.saved_work import saved_work, why_no_saved_work

ROWS_SHOWN = 200


def show_audit(s: Marked) -> None:
    """Draw the last rows; where nothing can be opened, say why."""
    if why := why_no_saved_work():
        s.mistake(why)
        return
    store = saved_work()
    s.say_quietly(chain_sentence(verify_chain(store), head(store)))
    if last := entries(store, ROWS_SHOWN):
        s.table(audit_table(last), f"The last {ROWS_SHOWN} rows of the audit")
    s.file("Save all of it (CSV)", partial(audit_as_csv, store), "audit.csv", "text/csv", key="audit_csv")
