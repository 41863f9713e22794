"""Links in our own HTML: to a source, only where its address is an ordinary web address."""

from say.text import as_text


def source_link(words: str, address: str) -> str:
    """Return words as a link that opens beside the dashboard; as they are where the address is no web address."""
    if not address.startswith(("https://", "http://")):
        return as_text(words)
    return (
        f'<a class="atlas-source" href="{as_text(address)}" target="_blank" rel="noopener noreferrer nofollow">'
        f"{as_text(words)}</a>"
    )
