"""Saved plans, groups, sets of assumptions, drafts and published directories, in a file of one's own or a shared database."""
