"""What the provider vouched for of somebody, read from the cookie that Streamlit signed at their sign-in."""

import json
from collections.abc import Mapping
from typing import Any

from itsdangerous.encoding import base64_decode, bytes_to_int
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from store.access.sign_in_file import SignIn

_NEEDED = {"iss", "sub", "iat", "exp"}
"""What every provider's token says: of whom, by whom, from when and until when."""
_SECONDS_OF_ONE_SIGNING = 2
"""Within which Streamlit signs all the cookies of one sign-in."""


def claims_of_cookies(cookies: Mapping[str, str], sign_in: SignIn) -> dict[str, Any] | None:
    """Return the claims of whoever has signed in here; None where no cookie says so, or its signature is not ours.

    Long claims come in several cookies, each signed by itself. All must be of one sign-in: else somebody could keep the groups
    of an old one beside the end of a new one.
    """
    signed_at: list[int] = []

    def one(name: str) -> bytes | None:
        found = decode_signed_value(sign_in.cookie_secret, name, cookies[name]) if name in cookies else None
        if found is not None:
            signed_at.append(_signed_at(cookies[name]))
        return found

    signed = get_cookie_with_chunks(one, USER_COOKIE_NAME)
    if not signed or max(signed_at) - min(signed_at) > _SECONDS_OF_ONE_SIGNING:
        return None
    try:
        claims = json.loads(signed)
    except (ValueError, RecursionError):
        return None
    is_ours = (
        isinstance(claims, dict) and claims.get("is_logged_in") is True and claims.get("origin") == sign_in.address
    )
    return claims if is_ours and claims.keys() >= _NEEDED else None


def _signed_at(signed: str) -> int:
    """When a value was signed, in seconds; its signature holds for that too."""
    return bytes_to_int(base64_decode(signed.rsplit(".", 2)[1]))
