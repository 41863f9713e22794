"""Where the services that answer an ask can be visited, and how many of them nobody can place.

A place counts for the people of a district where its service answers the ask: to be near a service that does not take one is no
provision. A confidential location, and any location of a confidential service, takes no part in anything here, whatever it
carries.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.evaluation import Evaluation
from coverage.tables import answering_pairs
from coverage.vocabulary import Status
from geo.areas import lad_table

HELPLINE, REMOTE = "helpline", "remote"
NEW = -1
"""Stands in place of a service for a place that is not on record."""
KNOWN, UNKNOWN, FROM_AFAR = "known", "unknown", "from_afar"
"""What is known of where a service can be visited: a place; none, though it may have one; it works from afar, and needs none."""


@dataclass(frozen=True, eq=False)
class PlacesToVisit:
    """The places of the services that answer one ask. Arrays are shared: never to be changed.

    Attributes
    ----------
    services
        The answering services, RangeIndex: ``service_id service_name where`` (``known unknown from_afar``), ``sure`` (bool:
        its record is current and says whom it takes), ``risk_levels communities`` as in ``Directory``, and ``places`` (people a
        year, NaN where not known).
    at
        The places themselves, RangeIndex: ``service`` (position in ``services``; ``NEW`` for one that is not on record) and
        ``easting_m northing_m`` (EPSG:27700).
    takes
        ``place × LAD`` (``lad_table()`` order): whether the place counts for the people of the district.
    answers
        ``service × LAD``: whether the service answers the ask there.
    """

    services: pd.DataFrame
    at: pd.DataFrame
    takes: NDArray[np.bool_]
    answers: NDArray[np.bool_] = field(repr=False)

    @cached_property
    def without_known_place(self) -> NDArray[np.int64]:
        """``LAD``: how many services answer there that may be visited nobody knows where, confidential ones among them."""
        return self._count(UNKNOWN)

    @cached_property
    def from_afar(self) -> NDArray[np.int64]:
        """``LAD``: how many helplines and services that work remotely answer there."""
        return self._count(FROM_AFAR)

    @cached_property
    def with_known_place(self) -> NDArray[np.int64]:
        """``LAD``: how many services with a known place answer there, wherever that is."""
        return self._count(KNOWN)

    def counted(self, where: str, lads: NDArray[np.bool_]) -> int:
        """Count the services of a kind of ``where`` that answer in any of some districts (a mask over LADs), each once."""
        return int((self.services["where"].eq(where).to_numpy() & self.answers[:, lads].any(axis=1)).sum())

    def _count(self, where: str) -> NDArray[np.int64]:
        return np.asarray(self.answers[self.services["where"].eq(where).to_numpy()].sum(axis=0), dtype=np.int64)

    def among(self, kept: NDArray[np.bool_]) -> "PlacesToVisit":
        """Return the same with some of its places alone; ``kept`` says of each place whether it is one of them."""
        return replace(self, at=self.at[kept].reset_index(drop=True), takes=self.takes[kept])

    def without(self, service_ids: Collection[str]) -> "PlacesToVisit":
        """Return the same as if some services had closed: they have no place, and answer nowhere."""
        closed = self.services["service_id"].isin(list(service_ids)).to_numpy()
        stays = ~closed[self.at["service"].to_numpy()] | self.at["service"].lt(0).to_numpy()
        return replace(self.among(stays), answers=self.answers & ~closed[:, None])

    def and_at(self, easting_m: float, northing_m: float) -> "PlacesToVisit":
        """Return the same with one more place, which takes people of every district."""
        new = pd.DataFrame({"service": [NEW], "easting_m": [float(easting_m)], "northing_m": [float(northing_m)]})
        everybody = np.ones((1, self.takes.shape[1]), dtype=bool)
        return replace(self, at=pd.concat([self.at, new], ignore_index=True), takes=np.vstack([self.takes, everybody]))


def places_to_visit(evaluation: Evaluation, ask: Ask) -> PlacesToVisit:
    """List the places of the services that answer an ask.

    A place counts that its record lets be shown, that has a point, and whose service is neither a helpline nor remote only. The
    services without one are counted apart, as unknown: never as none.

    Raises ValueError if the evaluation is for the other side than the ask.
    """
    pairs = answering_pairs(evaluation, ask)
    position, service = np.unique(pairs["service"].to_numpy(), return_inverse=True)
    answers = np.zeros((len(position), len(lad_table())), dtype=bool)
    answers[service, pairs["lad"].to_numpy()] = True
    sure = np.zeros(len(position), dtype=bool)
    sure[service[pairs["given"].to_numpy() == Status.SERVED]] = True
    listed = evaluation.services.iloc[position].reset_index(drop=True)
    afar = listed["delivery"].eq(REMOTE) | listed["intervention"].eq(HELPLINE)
    may_be_known = listed[~afar & ~listed["confidential"]]
    at = _points(evaluation.directory.locations, may_be_known["service_id"])
    known = np.isin(listed.index, at["service"])
    services = listed[["service_id", "service_name", "risk_levels", "communities", "places"]].assign(
        where=np.where(afar, FROM_AFAR, np.where(known, KNOWN, UNKNOWN)), sure=sure
    )
    return PlacesToVisit(services, at, answers[at["service"].to_numpy()], answers)


def any_place(directory: Directory) -> bool:
    """Whether a directory has any point that may be shown, of whichever service."""
    locations = directory.locations
    return bool((~locations["confidential"].astype(bool) & locations["easting_m"].notna()).any())


def _points(locations: pd.DataFrame, service_ids: pd.Series) -> pd.DataFrame:
    """List the points of some services (indexed by position) that may be shown; in the order of their records."""
    if locations.empty:
        return pd.DataFrame(
            {"service": np.empty(0, dtype=np.int64), "easting_m": np.empty(0), "northing_m": np.empty(0)}
        )
    public = locations[~locations["confidential"].astype(bool)].dropna(subset=["easting_m", "northing_m"])
    at = pd.Index(service_ids).get_indexer(pd.Index(public["service_id"]))
    here = public[at >= 0]
    points: pd.DataFrame = here[["easting_m", "northing_m"]].astype(float).reset_index(drop=True)
    points.insert(0, "service", service_ids.index.to_numpy()[at[at >= 0]])
    return points
