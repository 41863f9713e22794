"""An office of five whose provider is a real one on this machine: its people sit down at one browser, one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.running import Server, free_port, running_server

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
    """A team's server, its provider, and the browser that its people share: it compiles the screens' scripts once."""

    server: Server
    provider: str
    browser: BrowserContext

    @contextmanager
    def somebody(self) -> Iterator[BrowserContext]:
        """Give it to somebody of whom it knows nothing. It asks no other host: the provider's page would for its looks."""
        before = self.browser.pages
        self.browser.clear_cookies()
        self.browser.route("**/*", here_alone)
        yield self.browser
        self.browser.unroute("**/*", here_alone)
        self.browser.clear_cookies()
        for page in self.browser.pages:
            if page not in before:
                page.close()

    def sign_in(self, who: str, screen: str = "/") -> Page:
        """Ask for a screen, sign in as somebody, and wait until it is there and says who they are."""
        page = self.browser.new_page()
        page.goto(f"{self.server.address}{screen}")
        page.get_by_role("link", name="Sign in", exact=True).click()
        page.get_by_role("button", name=who, exact=True).click()
        if who != STRANGER:
            expect(page.locator(".atlas-who")).to_have_text(f"{who}@office.example ({ROLES[who]})")
        return page


@contextmanager
def running_office(folder: Path, browser: BrowserContext) -> Iterator[Office]:
    """Start the provider and the team's server."""
    port = free_port()
    with running_provider() as provider:
        write_team(folder, f"http://{HERE}:{port}", provider)
        with running_server(folder, port) as server:
            yield Office(server, provider, browser)


@contextmanager
def running_provider() -> Iterator[str]:
    """Start the provider, which knows everybody; give its address."""
    from oidc_provider_mock import (
        User,
        run_server_in_thread,
    )  # most processes of the tests never need it, and it is heavy

    people = [User(sub=who, claims=_claims(who)) for who in (*ROLES, STRANGER)]
    with run_server_in_thread(user_claims=people) as provider:
        yield f"http://{HERE}:{provider.server_port}"


def write_team(folder: Path, address: str, provider: str) -> None:
    """Say in a folder for saved work who the team are, and where they sign in."""
    said = _TEAM.format(address=address, provider=provider, secret=COOKIE_SECRET)
    (folder / "team.toml").write_text(said, encoding="utf-8")


def _claims(who: str) -> dict[str, object]:
    house = "elsewhere.example" if who == STRANGER else "office.example"
    groups = ["Provision editors"] if who == "eve" else []
    return {"email": f"{who}@{house}", "email_verified": True, "groups": groups}


def here_alone(route: Route) -> None:
    """Let a page ask this machine, and no other."""
    if urlsplit(route.request.url).hostname in (HERE, "localhost"):
        route.continue_()
    else:
        route.abort()
