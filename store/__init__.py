"""Saved plans, groups of areas and sets of assumptions, in a file of the user's own or in a shared database."""
