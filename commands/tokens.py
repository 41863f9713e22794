"""Commands about tokens for the API: whose there are, and end one."""

import argparse
from datetime import UTC, datetime

from commands.command import Command, Group
from store.database import open_store
from store.tokens import Token, revoke_token, tokens


def show(arguments: argparse.Namespace) -> int:
    """Print every token, the last made first; no token's own text is kept anywhere."""
    with open_store() as store:
        for one in tokens(store):
            print(f'{one.id} {one.account} {one.scope} "{one.name}" {_state(one)}')
    return 0


def revoke(arguments: argparse.Namespace) -> int:
    """End a token for good."""
    with open_store() as store:
        revoke_token(store, arguments.id)
    print(f"The token {arguments.id} opens nothing any longer.")
    return 0


def _state(token: Token) -> str:
    if token.revoked_at is not None:
        return f"revoked {token.revoked_at:%Y-%m-%d}"
    return f"{'ended' if token.expires_at <= datetime.now(UTC) else 'until'} {token.expires_at:%Y-%m-%d}"


TOKENS = {
    "token": Group(
        "tokens for the API: whose there are, and end one",
        {
            "list": Command(show, "every token, and whether it can still be used", {}),
            "revoke": Command(
                revoke, "end a token for good", {"id": {"metavar": "ID", "help": "as token list shows it"}}
            ),
        },
    )
}
