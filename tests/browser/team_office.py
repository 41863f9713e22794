"""An office of five whose provider is a real one on this machine: people who sign in with a browser of their own each."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.browser.running import Server, free_port, running_server
from tests.waiting import SECONDS_AT_MOST

COOKIE_SECRET = "k" * 48
HERE = "127.0.0.1"
ROLES = {"vic": "viewer", "ana": "analyst", "eve": "editor", "ann": "admin"}
STRANGER = "out"
_TEAM = """
group_claim = "groups"
hosts = ["127.0.0.1"]
[sign_in]
address = "{address}"
provider = "{provider}/.well-known/openid-configuration"
client_id = "atlas"
client_secret = "of the provider"
cookie_secret = "{secret}"
[roles.viewer]
domains = ["office.example"]
[roles.analyst]
emails = ["ana@office.example"]
[roles.editor]
groups = ["Provision editors"]
[roles.admin]
emails = ["ann@office.example"]
"""


@dataclass(frozen=True)
class Office:
    """A team's server, its provider, and the browser of its people."""

    server: Server
    provider: str
    browser: Browser

    @contextmanager
    def somebody(self) -> Iterator[BrowserContext]:
        """Give a browser of somebody's own, which asks no other host: the provider's page would for its looks."""
        context = self.browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        context.set_default_timeout(SECONDS_AT_MOST * 1_000)
        context.route("**/*", _here_alone)
        yield context
        context.close()

    def sign_in(self, context: BrowserContext, who: str, screen: str = "/") -> Page:
        """Ask for a screen, sign in as somebody, and wait until it is there."""
        page = context.new_page()
        page.goto(f"{self.server.address}{screen}")
        page.get_by_role("link", name="Sign in", exact=True).click()
        page.get_by_role("button", name=who, exact=True).click()
        if who != STRANGER:
            page.locator(".atlas-who").wait_for()
        return page


@contextmanager
def running_office(folder: Path, browser: Browser) -> Iterator[Office]:
    """Start the provider and the team's server."""
    people = [_person(who) for who in (*ROLES, STRANGER)]
    with run_server_in_thread(user_claims=people) as provider:
        port = free_port()
        address, of_provider = f"http://{HERE}:{port}", f"http://{HERE}:{provider.server_port}"
        (folder / "team.toml").write_text(
            _TEAM.format(address=address, provider=of_provider, secret=COOKIE_SECRET), encoding="utf-8"
        )
        with running_server(folder, port) as server:
            yield Office(server, of_provider, browser)


def _person(who: str) -> User:
    house = "elsewhere.example" if who == STRANGER else "office.example"
    groups = ["Provision editors"] if who == "eve" else []
    return User(sub=who, claims={"email": f"{who}@{house}", "email_verified": True, "groups": groups})


def _here_alone(route: Route) -> None:
    if route.request.url.startswith(f"http://{HERE}:"):
        route.continue_()
    else:
        route.abort()
