"""The user's own directory added to the published one: theirs over ours where a service stands in both, and both are kept."""

from collections.abc import Iterable
from dataclasses import replace

from coverage.directory import Directory
from coverage.reconcile.together import OneService, put_together
from coverage.two_directories import BETWEEN_TITLES, with_other_ids


def with_own(published: Directory, own: Directory, one_services: Iterable[OneService]) -> Directory:
    """Add a directory of the user's own to a published one.

    Parameters
    ----------
    published
        What the screens show without it.
    own
        The user's records. Each is marked ``mine``; an id that the published directory has already gets ``mine-`` in front.
    one_services
        Which record of the user's own (``first``) is of one service with which published one.

    Returns
    -------
    Directory
        A service of both counts once. What the user's record states stands, what only the published one states is added, and
        ``provenance`` has what each says. Every other record of both stands as it is. Invented if either is.

    Raises
    ------
    Mistake
        As ``put_together``.
    """
    mine = with_other_ids(own, set(published.services["service_id"]))
    ids = dict(zip(own.services["service_id"], mine.services["service_id"], strict=True))
    renamed = [replace(one, first=ids[one.first]) for one in one_services]
    marked = replace(mine, services=mine.services.assign(mine=True))
    return replace(
        put_together(marked, published, renamed),
        title=f"{published.title}{BETWEEN_TITLES}{own.title}",
        edition=f"{published.edition}; {own.edition}",
    )


def counted_once(published: Directory, own: Directory, together: Directory) -> int:
    """Count the services that stand in both, and once in what was made of them."""
    return len(published.services) + len(own.services) - len(together.services)
