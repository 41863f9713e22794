"""A frozen link: it names its date, the edition of its directory and its assumptions, so that other numbers are never silent.

The address restores what can be named: the date, the version of a published directory, each changed assumption. What was shipped
or dropped in cannot be fetched again; of that it holds a fingerprint, which is compared with what is in use when it is opened.
"""

from hashlib import sha256
from urllib.parse import urlencode

from geo.mistakes import Mistake
from ui.state.address import address_as_written, screen_address
from ui.state.choices import Choices
from ui.state.directory_in_use import directory_chosen, directory_in_use
from ui.state.need_in_use import need_in_use
from ui.state.remarks import declared
from ui.state.saved_reference import saved_version
from ui.state.world import numbers_of_need

_LETTERS = 12
_NAMED = ("another date", "another directory or edition", "other assumptions")
"""What a frozen link is made of, in the order of its marks."""


def frozen_link() -> str:
    """Return the whole address of the screen as it stands, frozen. Raises Mistake where the directory is not there."""
    named = {name: text for name, text in address_as_written().items() if name != Choices.remarks.key}
    directory = directory_chosen()
    if saved_version(Choices.directory.now()):
        named[Choices.directory.key] = directory.checksum  # of a published directory: which version it is
    frozen = {Choices.on.key: Choices.on.now().isoformat(), Choices.frozen.key: ".".join(_marks())}
    return f"{screen_address()}?{urlencode(named | frozen)}"


def differs_from_frozen() -> tuple[str, ...]:
    """Name what is in use other than the frozen link says that was opened; nothing where none was."""
    text = Choices.frozen.now()
    if not text:
        return ()
    try:
        marks = _marks()
    except Mistake:
        return (_NAMED[1],)
    return tuple(name for name, said, found in zip(_NAMED, text.split("."), marks, strict=True) if said != found)


def thaw() -> None:
    """Forget the frozen link that was opened: what is in use stands by itself from now on; for callbacks."""
    Choices.frozen.put("")


def _marks() -> tuple[str, str, str]:
    record = directory_in_use()
    directory = repr((record.checksum, record.title, record.edition, declared()))
    return Choices.on.now().isoformat(), _mark(directory), _mark(numbers_of_need(need_in_use()))


def _mark(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_LETTERS]
