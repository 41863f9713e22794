"""The audit in words: that it is whole, and what to note of it elsewhere; or where it is broken."""

from say.team.audit_table import chain_sentence
from store.audit import Head


def test_a_whole_audit_says_what_to_note_in_the_form_that_the_command_takes() -> None:
    assert chain_sentence("", Head(2, "ab" * 32)).endswith(f"Note the last one elsewhere: 2:{'ab' * 32}.")
    assert chain_sentence("", Head(0, "0" * 64)) == "Nothing yet: every change of saved work is written here."


def test_a_broken_audit_says_so_first_of_all() -> None:
    assert chain_sentence("Row 1 of the audit is missing.", Head(0, "0" * 64)) == "Row 1 of the audit is missing."
