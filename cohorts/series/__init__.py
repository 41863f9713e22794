"""Recorded series of counts: rates, small counts withheld, and the model held against them."""
