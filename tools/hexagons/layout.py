"""Spread areas out until each has the same room: the positions that a hexagon map starts from.

First every linked pair is put one spacing apart in its true direction, as well as that can be had for all pairs at
once (least squares). Then areas that are closer than one spacing push each other away while links pull them together.
"""

import numpy as np
import pandas as pd

ISLAND_SPACINGS = 2.0  # from an island to the nearest mainland: one cell of sea between them
HOLD_TO_MAP = 0.05  # weight of an area's place on the real map against a weight of 1 for each link
ROUNDS = 600
PUSH = 0.25  # share of an overlap that each of the two gives way in a round
PULL = 0.12  # share of the mean misfit of its links that an area moves in a round
DECIMALS = 3  # of a spacing: what is beyond them may differ from one processor to the next


def spread_positions(centres: pd.DataFrame, links: pd.DataFrame, spacing_m: float) -> pd.DataFrame:
    """Give each area a position with about one spacing to the next.

    Parameters
    ----------
    centres
        ``x``, ``y`` (EPSG:3857 metres), indexed by area code.
    links
        As ``hexagon_links.district_links`` gives them.
    spacing_m
        Metres (EPSG:3857) from one hexagon's centre to the next.

    Returns
    -------
    pandas.DataFrame
        ``x``, ``y`` in spacings, indexed as ``centres``.
    """
    ends = np.column_stack([centres.index.get_indexer(pd.Index(links[side])) for side in ("one", "other")])
    apart = np.where(links["kind"] == "island", ISLAND_SPACINGS, 1.0)
    wanted = links[["east", "north"]].to_numpy() * apart[:, None]
    placed = _by_least_squares(centres.to_numpy() / spacing_m, ends, wanted)
    placed = _pushed_apart(placed, ends, wanted)
    return pd.DataFrame(placed.round(DECIMALS), index=centres.index, columns=["x", "y"])


def _by_least_squares(on_map: np.ndarray, ends: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    rows = np.arange(len(ends))
    differences = np.zeros((len(ends), len(on_map)))
    differences[rows, ends[:, 0]], differences[rows, ends[:, 1]] = -1.0, 1.0
    left = np.vstack([differences, HOLD_TO_MAP * np.eye(len(on_map))])
    solution: np.ndarray = np.linalg.lstsq(left, np.vstack([wanted, HOLD_TO_MAP * on_map]), rcond=None)[0]
    return solution


def _pushed_apart(start: np.ndarray, ends: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    places = start.copy()
    links_of = np.maximum(np.bincount(ends.ravel(), minlength=len(places)), 1)[:, None]
    for _ in range(ROUNDS):
        between = places[:, None] - places[None]
        distance = np.linalg.norm(between, axis=2)
        np.fill_diagonal(distance, 1.0)
        overlap = np.clip(1.0 - distance, 0.0, None) / np.maximum(distance, 1e-9)
        misfit = places[ends[:, 1]] - places[ends[:, 0]] - wanted
        pulled = np.zeros_like(places)
        np.add.at(pulled, ends[:, 0], misfit)
        np.add.at(pulled, ends[:, 1], -misfit)
        places = places + PUSH * (between * overlap[..., None]).sum(axis=1) + PULL * pulled / links_of
    return places
