"""How a team signs in, as team.toml says it: what is missing, unsafe or anybody's is refused, and no secret is repeated."""

import re
import tomllib
from pathlib import Path

import pytest

from geo.mistakes import Mistake
from store.access.sign_in_file import SignIn, sign_in_of
from store.access.team import FILE_NAME, team_of
from tests.store.sentences import one_sentence

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "team.md"
SECRET = "s" * 40
GOOD = {
    "address": "https://atlas.office.gov.uk",
    "provider": "https://login.example/.well-known/openid-configuration",
    "client_id": "atlas",
    "client_secret": "of the provider",
    "cookie_secret": SECRET,
}


def read(folder: Path, **changed: str) -> SignIn:
    lines = (f'{key} = "{value}"' for key, value in {**GOOD, **changed}.items() if value)
    (folder / FILE_NAME).write_text("[sign_in]\n" + "\n".join(lines))
    return sign_in_of(folder)


def test_what_streamlit_needs_follows_from_it(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert found.host == "atlas.office.gov.uk"
    assert found.as_streamlit_takes_it()["auth"]["redirect_uri"] == "https://atlas.office.gov.uk/oauth2callback"
    assert SECRET not in repr(found)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        *(({key: ""}, f"needs {key}") for key in GOOD),
        ({"address": "http://atlas.office.gov.uk"}, "must be an address that begins with https"),
        ({"provider": "http://login.example/x"}, "must be an address that begins with https"),
        ({"address": "https://"}, "must be an address that begins with https"),
        ({"address": "https://atlas.office.gov.uk/atlas"}, "must end with the name of the server"),
        ({"address": "https://atlas.office.gov.uk/"}, "must end with the name of the server"),
        ({"provider": "https://login.microsoftonline.com/common/v2.0/x"}, "anybody's tenant"),
        ({"provider": "https://login.microsoftonline.com/organizations/v2.0/x"}, "anybody's tenant"),
        ({"cookie_secret": "s" * 31}, "at least 32 letters"),
        ({"colour": "red"}, 'has "colour", which is not known'),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_without_a_secret(
    tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    with pytest.raises(Mistake, match=said) as refused:
        read(tmp_path, **changed)
    sentence = one_sentence(refused)
    assert "sss" not in sentence and "of the provider" not in sentence


def test_on_this_machine_alone_a_sign_in_may_go_without_tls(tmp_path: Path) -> None:
    assert read(tmp_path, address="http://127.0.0.1:8501").host == "127.0.0.1"


def test_the_file_that_the_document_shows_can_be_used(tmp_path: Path) -> None:
    shown = re.findall(r"```toml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert len(shown) == 1 and tomllib.loads(shown[0])
    (tmp_path / FILE_NAME).write_text(shown[0], encoding="utf-8")
    assert team_of(tmp_path) and sign_in_of(tmp_path)
