"""Pounds: pence, prices, pots, support in parallel, and what a unit cost rests on."""
