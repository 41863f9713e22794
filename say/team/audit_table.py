"""The audit as a table, the last row first."""

from collections.abc import Iterable

import pandas as pd

from say.numbers import count
from store.audit import Head
from store.audit_chain import Entry


def audit_table(entries: Iterable[Entry]) -> pd.DataFrame:
    """List rows of the audit: number, time (UTC), account, action, what it was about, and its version."""
    return pd.DataFrame(
        [
            {
                "Number": one.number,
                "Time (UTC)": f"{one.at:%d %b %Y %H:%M:%S}",
                "Account": one.account,
                "Action": one.action.replace("_", " "),
                "About": f"{one.kind} {one.about}".replace("_", " ").strip(),
                "Version": "" if one.version is None else str(one.version),
            }
            for one in entries
        ]
    )


def chain_sentence(broken: str, head: Head) -> str:
    """Say whether the audit is whole, and what to note elsewhere, so that a cut end shows."""
    if not broken and not head.number:
        return "Nothing yet: every change of saved work is written here."
    return broken or f"{count(head.number, 'row')}, whole. Note the last one elsewhere: {head.number}:{head.hash}."
