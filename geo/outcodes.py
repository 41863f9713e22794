"""The districts in which the postcodes of one outward half lie: "LS1" is Leeds, "BD20" is in two."""

from collections import Counter

import numpy as np

from geo.postcode_index import KEY_LENGTH
from geo.postcodes import FIRST_PLACE, PostcodeIndex

_INWARD = 3
_BYTES = 8


def districts_of_outcode(outcode: str, index: PostcodeIndex) -> dict[str, int]:
    """Count the postcodes on record of an outward half by district of England and Wales, most first; empty where it has none.

    Postcodes that are no longer in use count like the rest.
    """
    written = outcode.strip().upper().encode("ascii", "ignore")
    length = len(written) + _INWARD
    if not written.isalnum() or length > KEY_LENGTH:
        return {}
    ends = (written.ljust(_BYTES, pad) for pad in (b"\0", b"\xff"))
    first, last = (np.searchsorted(index.keys, np.uint64(int.from_bytes(end, "big"))) for end in ends)
    letters = index.keys[first:last].astype(">u8").view(np.uint8).reshape(-1, _BYTES)
    of_it = (letters[:, length] == 0) & (letters[:, length - 1] != 0)
    rows = index.places[first:last][of_it].astype(np.intp) + FIRST_PLACE
    codes = index.areas["lad_code"].to_numpy()[rows[index.areas["result"].to_numpy()[rows] == "found"]]
    return {str(code): count for code, count in Counter(codes).most_common()}
