"""How near two numbers are taken for the same, all in one place: errors of arithmetic are not money, people or places."""

OF_A_PLACE = 1e-9
"""Of a place or a person: added before rounding down, taken off before rounding up."""
OF_A_RATIO = 1e-9
"""Of a share, a coverage or a weight; and of a number, in parts of it."""
OF_A_SUM_OF_SHARES = 1e-6
"""Shares that somebody typed sum to 1 as nearly as this."""
OF_A_POUND = 1e-6
"""Of pounds, and of what money buys, where limits are kept."""
OF_A_ROUNDED_PENNY = 1e-6
"""Of a penny, before half a penny is rounded up."""
OF_A_SHARED_PENNY = 1e-4
"""Of a penny, where a pot is shared by a level found by halving."""
OF_WORTH = 1e-6
"""Of a person reached, or of what an answer is worth otherwise."""
OF_DRAWN_PEOPLE = 1e-4
"""Of a number of people over draws, in parts of it."""
HALF_A_PENNY = 0.005
A_PENNY = 0.01
"""Pounds. A swing of no more is none."""
PENCE_OF_EQUAL_POTS = 2
"""Pots within so many pence are as large: equal shares differ by a penny where they are rounded."""
OF_NOBODY = 1e-6
"""People. Fewer are divided by as if they were so many, so that a share of nobody is 0."""
