"""What the audit tells of: a closed list."""

from enum import StrEnum


class Action(StrEnum):
    """What was done."""

    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    REFUSED = "refused"
    SAVED = "saved"
    """A version of work of one's own."""
    PUBLISHED = "published"
    DECLARED = "declared"
    """A version of what the office keeps for all."""
    ROUND_SAVED = "round_saved"
    ROUND_RETURNS_KEPT = "round_returns_kept"
    RENAMED = "renamed"
    FROZEN = "frozen"
    ARCHIVED = "archived"
    BROUGHT_BACK = "brought_back"
    FORGOTTEN = "forgotten"
    TOKEN_MADE = "token_made"  # noqa: S105
    TOKEN_REVOKED = "token_revoked"  # noqa: S105
    BACKED_UP = "backed_up"
    """The whole store, into a file."""
    RESTORED = "restored"
    """The whole store, from such a file."""
