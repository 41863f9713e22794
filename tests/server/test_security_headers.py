"""What every answer lets the browser do: the scripts that we know by their content, and nothing of another host."""

import base64
import hashlib

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from server.headers import WENT_WRONG, SecurityHeaders, content_security_policy, inline_scripts
from tests.server.asgi import Answered, ask, run_apart

PAGE = """<script>
  window.ready = false
</script><script type="module" crossorigin src="./index.js"></script><script nonce=x>b()</script>"""


def test_scripts_in_the_page_are_known_by_their_content_to_the_letter() -> None:
    assert inline_scripts(PAGE) == ["\n  window.ready = false\n", "b()"]
    digest = base64.b64encode(hashlib.sha256(b"\n  window.ready = false\n").digest()).decode()
    assert f"'sha256-{digest}'" in content_security_policy(inline_scripts(PAGE))


def test_no_other_script_and_no_other_host_is_named() -> None:
    by_name = dict(part.split(" ", 1) for part in content_security_policy(["a()"]).split("; "))
    assert "unsafe" not in by_name["script-src"] and "http" not in content_security_policy(["a()"])
    assert by_name["connect-src"] == by_name["default-src"] == by_name["frame-ancestors"] == "'self'"


def test_every_answer_has_them_whatever_it_said_itself() -> None:
    app = SecurityHeaders(
        PlainTextResponse("", headers={"Content-Security-Policy": "default-src *"}), "default-src 'self'", False
    )
    headers = ask(app).headers
    assert headers["content-security-policy"] == "default-src 'self'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin" and "camera=()" in headers["permissions-policy"]
    assert "strict-transport-security" not in headers


def test_an_answer_to_a_bug_of_ours_has_them_too_and_the_bug_is_not_hidden() -> None:
    async def breaks(scope: Scope, receive: Receive, send: Send) -> None:
        raise ZeroDivisionError

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    with pytest.raises(ZeroDivisionError):
        run_apart(SecurityHeaders(breaks, "default-src 'self'", False)({"type": "http"}, receive, send))
    answer = Answered(sent)
    assert (answer.status, answer.body.decode()) == (500, WENT_WRONG)
    assert answer.headers["content-security-policy"] == "default-src 'self'"


def test_a_server_that_is_reached_by_tls_sends_no_cookie_by_anything_else() -> None:
    inside = PlainTextResponse("")
    inside.set_cookie("who", "ann", httponly=True)
    headers = ask(SecurityHeaders(inside, "default-src 'self'", True)).headers
    assert headers["set-cookie"].endswith("; Secure") and headers["strict-transport-security"] == "max-age=31536000"
