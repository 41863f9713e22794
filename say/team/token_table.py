"""Tokens as a table."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pandas as pd

from say.numbers import day
from store.tokens import Token


def token_table(tokens: Iterable[Token]) -> pd.DataFrame:
    """List tokens: name, account, what each opens, when it was made, and until when it can be used or why no longer."""
    return pd.DataFrame(
        [
            {
                "Token": one.name,
                "Account": one.account,
                "Opens": SCOPES[one.scope.value],
                "Made": day(one.made_at),
                "Can be used": _use(one),
            }
            for one in tokens
        ]
    )


SCOPES = {"read_published": "what is published", "read_own": "what is published, and your own work"}


def in_force(token: Token) -> bool:
    """Whether a token can still be used."""
    return token.revoked_at is None and token.expires_at > datetime.now(UTC)


def _use(token: Token) -> str:
    if token.revoked_at is not None:
        return f"revoked on {day(token.revoked_at)}"
    return f"until {day(token.expires_at)}" if in_force(token) else f"ended on {day(token.expires_at)}"
