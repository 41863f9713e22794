"""What the provider vouched for of somebody, read from the cookie that Streamlit signed at their sign-in."""

import json
from collections.abc import Mapping
from typing import Any

from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from store.access.sign_in_file import SignIn

_NEEDED = {"iss", "sub", "iat", "exp"}
"""What every provider's token says: of whom, by whom, from when and until when."""


def claims_of_cookies(cookies: Mapping[str, str], sign_in: SignIn) -> dict[str, Any] | None:
    """Return the claims of whoever has signed in here; None where no cookie says so, or its signature is not ours."""

    def one(name: str) -> bytes | None:
        return decode_signed_value(sign_in.cookie_secret, name, cookies[name]) if name in cookies else None

    signed = get_cookie_with_chunks(one, USER_COOKIE_NAME)
    claims = json.loads(signed) if signed else {}
    is_ours = (
        isinstance(claims, dict) and claims.get("is_logged_in") is True and claims.get("origin") == sign_in.address
    )
    return claims if is_ours and claims.keys() >= _NEEDED else None
