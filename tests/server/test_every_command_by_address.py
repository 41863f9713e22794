"""The command line gains nothing that the API lacks: each command has its address, or the reason why it has none."""

from cli import COMMANDS
from commands.command import Group
from server.api.routes import ADDRESSES
from tests.server.by_address import BY_ADDRESS_ALONE, BY_COMMAND_ALONE, DOCUMENT_OF, FILE_OF, TABLE_OF

ANSWERED = {**TABLE_OF, **DOCUMENT_OF, **FILE_OF}


def test_every_command_has_an_address_or_a_reason_to_have_none() -> None:
    there = {
        f"{name} {inner}".strip()
        for name, one in COMMANDS.items()
        for inner in (one.commands if isinstance(one, Group) else [""])
    }
    by_address = {*ANSWERED.values()}
    assert there == by_address | set(BY_COMMAND_ALONE) and not by_address & set(BY_COMMAND_ALONE)
    assert all(BY_COMMAND_ALONE.values())


def test_every_address_has_a_command_or_a_reason_to_have_none() -> None:
    assert {one.path for one in ADDRESSES} == {*ANSWERED, *BY_ADDRESS_ALONE}
    assert not set(BY_ADDRESS_ALONE) & set(ANSWERED) and all(BY_ADDRESS_ALONE.values())
