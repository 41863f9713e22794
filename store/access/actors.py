"""Who acts now: on a desk and on the command line one person who may do all, in a team whoever is signed in."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from store.access.roles import RIGHTS, Right, Role


@dataclass(frozen=True)
class Actor:
    """Somebody who acts.

    Attributes
    ----------
    account
        Their e-mail in small letters, which is all that is kept of a person; or "desk", or "nobody".
    role
        None may do nothing.
    only
        The rights to which this visit is narrowed, as a token's is; None: all of the role.
    """

    account: str
    role: Role | None
    only: frozenset[Right] | None = None

    def may(self, right: Right) -> bool:
        """Whether they have a right."""
        return self.role is not None and right in RIGHTS[self.role] and (self.only is None or right in self.only)

    @property
    def owner(self) -> str | None:
        """Whose an item is that they save; None on a desk, where it is everybody's."""
        return None if self.role is Role.DESK else self.account


DESK = Actor("desk", Role.DESK)
NOBODY = Actor("nobody", None)
_acting: ContextVar[Actor | None] = ContextVar("acting", default=None)
_provider: Callable[[], Actor | None] | None = None


def acting() -> Actor:
    """Say who acts now: whom ``acting_as`` names, else whom the team's server names; ``DESK`` where there is no team."""
    if chosen := _acting.get():
        return chosen
    return DESK if _provider is None else _provider() or NOBODY


@contextmanager
def acting_as(actor: Actor) -> Iterator[None]:
    """Let somebody act inside a ``with``, in this thread or task alone."""
    token = _acting.set(actor)
    try:
        yield
    finally:
        _acting.reset(token)


def ask_who_acts(provider: Callable[[], Actor | None]) -> None:
    """Have a team's server say who acts, from now on and in every thread; None is nobody, who may do nothing.

    It is called once, at the start, and asked at every act of the store, so it must be quick.
    """
    global _provider
    _provider = provider
