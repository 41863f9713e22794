"""Links in our own HTML: to a source, only where its address is an ordinary web address; and to another of our screens."""

from collections.abc import Mapping
from urllib.parse import urlencode

from say.text import as_text


def source_link(words: str, address: str) -> str:
    """Return words as a link that opens beside the dashboard; as they are where the address is no web address."""
    if not address.startswith(("https://", "http://")):
        return as_text(words)
    return (
        f'<a class="atlas-source" href="{as_text(address)}" target="_blank" rel="noopener noreferrer nofollow">'
        f"{as_text(words)}</a>"
    )


def screen_link(words: str, screen: str, choices: Mapping[str, str]) -> str:
    """Return words as a link to one of our screens with some choices; for links inside our own HTML."""
    return f'<a class="atlas-screen" href="/{screen}?{as_text(urlencode(choices))}" target="_self">{as_text(words)}</a>'
