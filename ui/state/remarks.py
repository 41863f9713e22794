"""What the user remarked on the record in this visit: corrections, and services that they know of."""

from coverage.remarks import Addition, Remark
from loaders.directory.remarks import additions_as_csv, refuse_a_refuge
from loaders.intake.draft import open_draft
from ui.state.draft_in_use import begin_draft
from ui.state.held import Held

NAME_OF_FILE = "what we know.csv"


class _Visit:
    """What of remarks a visit holds."""

    remarks = Held[tuple[Remark, ...]](())


def remarks() -> tuple[Remark, ...]:
    """Return the remarks of this visit, in their order."""
    return _Visit.remarks.now()


def keep_remark(remark: Remark) -> None:
    """Keep a remark for this visit. Raises Mistake where it speaks of a refuge."""
    refuse_a_refuge(remark)
    _Visit.remarks.put((*remarks(), remark))


def forget_remark(number: int) -> None:
    """Forget the remark at a place in the list."""
    _Visit.remarks.put((*remarks()[:number], *remarks()[number + 1 :]))


def additions() -> tuple[Addition, ...]:
    """Return the services that the user knows of."""
    return tuple(one for one in remarks() if isinstance(one, Addition))


def begin_draft_of_additions() -> None:
    """Open the services that the user knows of as a draft of a directory, as if a file of them had been dropped."""
    begin_draft(open_draft(additions_as_csv(additions()).encode(), NAME_OF_FILE))
