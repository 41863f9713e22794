"""team.toml: who is what by e-mail, domain or group; what is wrong in it is said, and nothing in it is guessed."""

from pathlib import Path
from typing import Any

import pytest

from geo.mistakes import Mistake
from store.access.actors import Actor
from store.access.roles import Role
from store.access.team import FILE_NAME, Team, account_of, team_of
from tests.store.sentences import one_sentence

TEAM = """
hosts = ["atlas.office.gov.uk"]
group_claim = "groups"
[roles.viewer]
domains = ["Office.gov.uk"]
[roles.analyst]
emails = ["ben@council.gov.uk"]
[roles.editor]
groups = ["Provision editors", "7f0c-41"]
[roles.admin]
emails = ["Ann@office.gov.uk"]
"""
NO_LISTS: tuple[object, ...] = (7, True, None, {"Provision editors": 1}, [[]])


def written(folder: Path, text: str) -> Team | None:
    (folder / FILE_NAME).write_text(text)
    return team_of(folder)


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({"email": "ann@office.gov.uk"}, Role.ADMIN),
        ({"email": "ANN@Office.Gov.UK", "email_verified": True}, Role.ADMIN),
        ({"email": "cy@office.gov.uk"}, Role.VIEWER),
        ({"email": "cy@office.gov.uk", "groups": ["Provision editors", 7]}, Role.EDITOR),
        ({"email": "di@elsewhere.org", "groups": "7f0c-41"}, Role.EDITOR),
        ({"email": "ann@office.gov.uk", "groups": ["Provision editors"]}, Role.ADMIN),
        *(({"email": "di@elsewhere.org", "groups": told}, None) for told in NO_LISTS),
        ({"email": "ben@council.gov.uk"}, Role.ANALYST),
        ({"email": "ben@council.gov.uk", "email_verified": False}, None),
        ({"email": "ben@council.gov.uk", "email_verified": "False"}, None),
        ({"email": "di@elsewhere.org"}, None),
        ({"email": "di@elsewhere.org", "groups": ["provision editors"]}, None),
        ({"email": "di@elsewhere.org", "roles": ["Provision editors"]}, None),
        ({"email": "cy@evil-office.gov.uk"}, None),
        ({"email": "cy@office.gov.uk.evil.org"}, None),
        ({"email": "cy@sub.office.gov.uk"}, None),
        ({"email": "evil@evil.org@office.gov.uk"}, None),
        ({"email": "cy @office.gov.uk"}, None),
        ({"email": "cy@office.gov.u\u212a"}, None),
        ({"email": ["ann@office.gov.uk"]}, None),
        ({"preferred_username": "ann@office.gov.uk"}, None),
        ({"groups": ["Provision editors"]}, None),
        ({}, None),
    ],
)
def test_the_greatest_role_that_matches_is_given_and_no_other(
    tmp_path: Path, claims: dict[str, Any], role: Role | None
) -> None:
    team = written(tmp_path, TEAM)
    assert team is not None
    assert team.role_of(claims) is role
    actor = team.actor_of(claims)
    assert actor == (Actor(str(claims.get("email")).lower(), role) if role else None)


def test_an_account_is_an_e_mail_in_small_letters_that_the_provider_vouches_for() -> None:
    assert account_of({"email": "Ann@Office.gov.uk"}) == "ann@office.gov.uk"
    assert account_of({"email": f"{'a' * 250}@office.gov.uk"}) is None


def test_without_a_file_there_is_no_team(tmp_path: Path) -> None:
    assert team_of(tmp_path) is None
    assert team_of() is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('hosts = ["atlas.office.gov.uk"]', "", "hosts is missing"),
        ('hosts = ["atlas.office.gov.uk"]', 'hosts = ["*"]', '"\\*" is not the name of a server'),
        ('hosts = ["atlas.office.gov.uk"]', 'hosts = ["https://a.uk"]', "is not the name of a server"),
        ('hosts = ["atlas.office.gov.uk"]', 'hosts = "a.uk"', "must be a list of texts"),
        ("hosts", "colour = 1\nhosts", 'has "colour", which is not known'),
        ("[roles.editor]", "[roles.owner]", 'has "owner", which is not known'),
        ("[roles.editor]", "[roles.desk]", 'has "desk", which is not known'),
        ("groups = [", "people = [", 'has "people", which is not known'),
        ('emails = ["Ann@office.gov.uk"]', "", "nobody is admin"),
        ('emails = ["Ann@office.gov.uk"]', "emails = []", "nobody is admin"),
        ("Ann@office.gov.uk", "Ann", '"Ann" is not an e-mail address'),
        ("Ann@office.gov.uk", "\u212aen@office.gov.uk", "is not an e-mail address"),
        ("Office.gov.uk", "GMail.com", "anybody can have an address at gmail.com"),
        ("Office.gov.uk", "@office.gov.uk", "is not a domain"),
        ("Office.gov.uk", "uk", '"uk" is not a domain'),
        ("Office.gov.uk", "*.gov.uk", "is not a domain"),
        ('group_claim = "groups"', "", "say which claim lists them"),
        ('group_claim = "groups"', "group_claim = 1", "group_claim must be the name of a claim"),
        ("[roles.viewer]", "[roles.viewer", "is not TOML"),
        ("[roles.viewer]", "[roles]\nviewer = 1\n[x]", "which is not known"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_in_a_sentence(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in TEAM
    with pytest.raises(Mistake, match=said) as caught:
        written(tmp_path, TEAM.replace(old, new, 1))
    assert str(tmp_path / FILE_NAME) in one_sentence(caught)


def test_a_file_that_is_no_text_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe")
    with pytest.raises(Mistake, match="UTF-8"):
        team_of(tmp_path)
