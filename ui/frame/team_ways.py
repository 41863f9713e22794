"""How the guard of a team's server asks who somebody is, and what it tells the audit."""

import time
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from streamlit.user_info import generate_login_redirect_url

from geo.mistakes import Mistake
from server.guard import NOT_SIGNED_IN, Cookies, Ways
from server.sign_in_page import sign_in_page
from store.access.actors import NOBODY, Actor, acting_as
from store.access.members import sign_in as write_sign_in
from store.access.refusals import refused
from store.access.sign_in_file import SignIn
from store.access.team import Team, account_of
from store.access.visits import token_ends
from store.audit import About
from store.sign_outs import end_session, session_hash
from store.tokens import actor_of_token
from ui.frame.places import place_of
from ui.frame.signed_cookie import claims_of_cookies
from ui.state.saved_work import saved_work, why_no_saved_work
from ui.state.signed_in import actor_of

_PROVIDER = "default"


class _Seen:
    """The visits that the audit was told of, with when each is over."""

    def __init__(self) -> None:
        self._over: dict[str, float] = {}

    def is_new(self, claims: Mapping[str, Any]) -> bool:
        """Whether the audit was not told of a visit."""
        return session_hash(claims) not in self._over

    def note(self, claims: Mapping[str, Any]) -> None:
        """Note that the audit was told of a visit; those that are over are forgotten."""
        now, ends = time.time(), token_ends(claims).timestamp()
        self._over = {one: over for one, over in self._over.items() if over > now} | {session_hash(claims): ends}


def ways_of(team: Team, sign_in: SignIn) -> Ways:
    """Return how the guard of a team asks."""
    seen, claims_of = _Seen(), partial(claims_of_cookies, sign_in=sign_in)

    def visitor(cookies: Cookies) -> Actor | None:
        claims = claims_of(cookies)
        if claims is None:
            return None
        actor = actor_of(claims)
        if (actor or team.actor_of(claims) is None) and seen.is_new(claims):
            try:
                write_sign_in(saved_work(), team, claims)
            except Mistake:  # nobody is let in of whom the audit cannot be told
                return None
            seen.note(claims)
        return actor

    def sign_out(cookies: Cookies) -> None:
        claims = claims_of(cookies)
        if claims and (actor := actor_of(claims)):
            with acting_as(actor):
                end_session(saved_work(), claims, token_ends(claims))

    def token_holder(text: str) -> Actor | None:
        with suppress(Mistake):
            return actor_of_token(saved_work(), team, text)
        return None

    def tell_of_refusal(path: str) -> None:
        with acting_as(NOBODY), suppress(Mistake):
            refused(saved_work(), About("route", place_of(path)), NOT_SIGNED_IN)

    def page(cookies: Cookies) -> str:
        claims = claims_of(cookies)
        stranger = account_of(claims) if claims and team.actor_of(claims) is None else None
        return sign_in_page(stranger, why_no_saved_work())

    return Ways(
        visitor=visitor,
        token_holder=token_holder,
        sign_out=sign_out,
        refused=tell_of_refusal,
        provider=lambda: generate_login_redirect_url(_PROVIDER),
        sign_in_page=page,
    )
