"""Read postcodes as people write them into the keys of the index, many at a time.

A key is 0 for what is not shaped like a postcode. Nothing is cut to length on the way: with one character
too many it is no postcode, never a shorter one.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.postcode_index import KEY_LENGTH, keys_of

WIDTH = 8  # seven characters and a space
LETTER, DIGIT = 1, 2
# Outward halves, letters as 1, digits as 2: A9 A99 A9A AA9 AA99 AA9A, and three letters (GIR, the old NPT).
OUTWARD_SHAPES = ("12", "122", "121", "112", "1122", "1121", "111")
SHAPES = tuple(f"{outward}{DIGIT}{LETTER}{LETTER}" for outward in OUTWARD_SHAPES)


def keys_from_text(given: pd.Series) -> npt.NDArray[np.uint64]:
    """Turn texts into keys: any case, white space anywhere; 0 for what is not shaped like a postcode."""
    texts = given.tolist()
    if not _all_ordinary(texts):
        texts = [_without_space(text) for text in texts]
    characters = UPPER[np.array(texts, dtype=f"S{WIDTH}").view(np.uint8).reshape(len(texts), WIDTH)]
    compact = _closed_up(characters)
    # A row's kinds as one number in base 4; other characters count 0, which no shape holds inside its length.
    shape = KIND[compact] @ (4 ** np.arange(WIDTH))
    return np.where(IS_POSTCODE[shape], keys_of(compact.view(f"S{WIDTH}").ravel()), np.uint64(0))


def _all_ordinary(texts: list[object]) -> bool:
    """Tell whether every text can be read as it is: quick to ask, and true of most columns of postcodes."""
    try:
        joined, longest = "".join(texts), max(map(len, texts), default=0)  # type: ignore[arg-type]
    except TypeError:
        return False
    return longest <= WIDTH and joined.isascii() and "\0" not in joined


def _without_space(text: object) -> str:
    """Give a text without its white space; ``""`` where no postcode can be left."""
    left = "".join(text.split()) if isinstance(text, str) else ""
    # numpy drops a NUL from the end of a text, which would make a postcode of it
    return left if len(left) <= KEY_LENGTH and left.isascii() and "\0" not in left else ""


def _closed_up(characters: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Move the characters of each row to its front, leaving out white space (0), and fill up with 0."""
    rows = np.arange(len(characters))
    filled = np.zeros(len(characters), dtype=np.intp)
    compact = np.zeros((len(characters), WIDTH), dtype=np.uint8)
    for column in characters.T:
        compact[rows, np.minimum(filled, WIDTH - 1)] = column
        filled += column != 0
    return compact


def _upper_case() -> npt.NDArray[np.uint8]:
    table = np.arange(256, dtype=np.uint8)
    table[ord("a") : ord("z") + 1] -= 32
    table[[ord(space) for space in " \t\n\v\f\r"]] = 0
    return table


def _kinds() -> npt.NDArray[np.int64]:
    table = np.zeros(256, dtype=np.int64)
    table[ord("A") : ord("Z") + 1] = LETTER
    table[ord("0") : ord("9") + 1] = DIGIT
    return table


def _postcode_shapes() -> npt.NDArray[np.bool_]:
    table = np.zeros(4**WIDTH, dtype=bool)
    table[[sum(int(kind) * 4**place for place, kind in enumerate(shape)) for shape in SHAPES]] = True
    return table


UPPER, KIND, IS_POSTCODE = _upper_case(), _kinds(), _postcode_shapes()
