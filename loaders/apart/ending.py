"""How the reading of a file ended, and whether this process is one that reads."""

DONE, TOO_LONG, TOO_MUCH, BROKEN = range(4)
"""The last byte of what comes back."""
GIVEN, MISTAKE, FAULT = b"G", b"M", b"F"
"""The first byte of what a reader says: what it gives, the user's mistake (its kind and words), or where our fault lies."""
NO_MEMORY = 3
"""What a process says to the system as it ends for want of memory."""


class Here:
    """This process: what reads apart does so once, and what it reads inside it is not apart from it again."""

    is_apart = False


def how_it_ended(code: int) -> int:
    """Say how a process ended that ended by itself, by the code that it gave: any that we do not give is a fault."""
    if code == 0:
        return DONE
    return TOO_MUCH if code == NO_MEMORY else BROKEN
