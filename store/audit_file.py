"""The audit as a file, for those who keep it elsewhere."""

import csv
import io
from dataclasses import fields

from coverage.export import safe_cell
from store.audit_chain import Entry, entries
from store.database import Store


def audit_as_csv(store: Store) -> bytes:
    """Write every row, the first first, in UTF-8; what is empty has no version. Raises Refused as ``entries``."""
    names = [one.name for one in fields(Entry)]
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(names)
    for entry in reversed(entries(store)):
        values = (getattr(entry, name) for name in names)
        lines.writerow("" if value is None else safe_cell(str(value)) for value in values)
    return written.getvalue().encode()
