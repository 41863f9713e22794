"""What every answer lets the browser do: run our scripts alone, ask this server alone, be in no other site's frame."""

import base64
import hashlib
import re
from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.refusing import refuse

_INLINE = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)
_POLICIES = {
    "default-src": "'self'",
    "script-src": "'self' blob: {hashes}",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
"""By directive. A component's script is made by the page itself, as a ``blob:``: no text of a file can make one."""
ALWAYS_TLS = "max-age=31536000"
WENT_WRONG = "Something went wrong here. Try again; if it stays so, tell who looks after this server."
_OTHERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-resource-policy": "same-origin",
}


def inline_scripts(html: str) -> list[str]:
    """Return the scripts that stand in a page's own text, as they stand there."""
    return _INLINE.findall(html)


def content_security_policy(scripts: Iterable[str]) -> str:
    """Return the policy under which these scripts may stand in a page, and no other."""
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    hashes = " ".join(f"'sha256-{digest}'" for digest in digests)
    return "; ".join(f"{name} {allowed.format(hashes=hashes)}" for name, allowed in _POLICIES.items())


class SecurityHeaders:
    """Writes the headers over whatever an answer had of them, an answer to our own bugs too.

    Where browsers reach the server by TLS alone, they are told so, and send its cookies by nothing else.
    """

    def __init__(self, app: ASGIApp, policy: str, by_tls_alone: bool) -> None:
        self.app = app
        self.headers = {"content-security-policy": policy, **_OTHERS}
        self.by_tls_alone = by_tls_alone
        if by_tls_alone:
            self.headers["strict-transport-security"] = ALWAYS_TLS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with our headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        has_begun = False

        async def send_with_headers(message: Message) -> None:
            nonlocal has_begun
            if message["type"] == "http.response.start":
                has_begun = True
                MutableHeaders(scope=message).update(self.headers)
                if self.by_tls_alone:
                    message["headers"] = [_by_tls_alone(*one) for one in message["headers"]]
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception:
            if not has_begun:
                await refuse(scope, receive, send_with_headers, 500, WENT_WRONG)
            raise


def _by_tls_alone(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    """A header as it is, or a cookie that goes by TLS alone."""
    return name, value + b"; Secure" if name.lower() == b"set-cookie" else value
