"""What every answer lets the browser do: the scripts that we know by their content, and nothing of another host."""

import base64
import hashlib

from starlette.responses import PlainTextResponse

from server.headers import SecurityHeaders, content_security_policy, inline_scripts
from tests.server.asgi import ask

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
        PlainTextResponse("", headers={"Content-Security-Policy": "default-src *"}), "default-src 'self'"
    )
    headers = ask(app).headers
    assert headers["content-security-policy"] == "default-src 'self'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin" and "camera=()" in headers["permissions-policy"]
