"""A change log as an Atom feed (RFC 4287): an entry for each edition, its areas as categories, every text escaped."""

from collections.abc import Sequence
from datetime import UTC
from uuid import UUID, uuid5

from lxml import etree

from coverage.export import Provenance
from geo.areas import area_name
from geo.writable import writable_text
from say.coverage.change_log import LEVEL, NOWHERE, Edition, Entry
from say.provenance import PRODUCT

MIME = "application/atom+xml"
_ATOM, _XHTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"
_OURS = UUID("6f1d2a6e-6c1f-4f0e-9d58-3d0a4b7c2e11")
"""Of which the identifiers of feeds and entries are made: the same directory and edition have the same one for good."""


def change_log_feed(log: Sequence[Entry], latest: Edition, identity: str, about: Provenance) -> bytes:
    """Write a change log as an Atom file.

    Parameters
    ----------
    log
        As ``change_log`` gives it.
    latest
        The last edition, which names and dates the feed, also where nothing came before it.
    identity
        What tells this directory from others, for good.
    about
        What the log says of itself; its INVENTED mark stands in every title.
    """
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", "en-GB")
    _head(feed, uuid5(_OURS, identity), f"{latest.directory.title}: what changed", latest, about.mark)
    _say(feed, "subtitle", " ".join(f"{line.rstrip('.')}." for line in about.lines()))
    _say(_under(feed, "author"), "name", PRODUCT)
    for one in log:
        _entry(_under(feed, "entry"), one, identity, about.mark)
    written: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written


def _head(element: etree._Element, identity: UUID, title: str, edition: Edition, mark: str) -> None:
    _say(element, "id", identity.urn)
    _say(element, "title", f"{title} ({mark})" if mark else title)
    _say(element, "updated", edition.published.astimezone(UTC).isoformat(timespec="seconds"))


def _entry(element: etree._Element, one: Entry, identity: str, mark: str) -> None:
    named = f"{identity} {one.before.directory.checksum} {one.edition.directory.checksum}"
    _head(element, uuid5(_OURS, named), one.title, one.edition, mark)
    if one.edition.by:
        _say(_under(element, "author"), "name", one.edition.by)
    for code in one.areas:
        _under(element, "category", term=code, label=area_name(code), scheme=f"urn:gss:{LEVEL}")
    _say(element, "summary", " ".join(filter(None, [*one.sentences, one.edition.why])))
    content = _under(element, "content", type="xhtml")
    listed = etree.SubElement(etree.SubElement(content, f"{{{_XHTML}}}div", nsmap={None: _XHTML}), f"{{{_XHTML}}}ul")
    for where, _, sentence in one.by_area().itertuples(index=False):
        etree.SubElement(listed, f"{{{_XHTML}}}li").text = writable_text(f"{where or NOWHERE}: {sentence}")


def _say(element: etree._Element, name: str, words: str) -> None:
    _under(element, name).text = writable_text(words)


def _under(element: etree._Element, name: str, **attributes: str) -> etree._Element:
    return etree.SubElement(element, f"{{{_ATOM}}}{name}", attributes)
