"""Who may do what here, what opens the API for you, and what was done?"""

from say.team.role_words import role_sentence, roles_in_words
from store.access.actors import acting
from store.access.roles import Right
from ui.frame.screen import Screen
from ui.screens.team.audit_block import show_audit
from ui.screens.team.tokens_block import show_tokens


def draw_team(s: Screen) -> None:
    """Draw who is signed in, the roles, one's tokens, and the audit for who may see it."""
    actor = acting()
    s.title("Team")
    s.plain.first(role_sentence(actor))
    s.plain.headed_bullets(roles_in_words(actor))
    if actor.owner is not None:
        s.plain.folded("Tokens for the API", "open_tokens", lambda: show_tokens(s.plain))
    if actor.may(Right.SEE_AUDIT):
        s.plain.folded("The audit: who did what", "open_audit", lambda: show_audit(s.plain))
