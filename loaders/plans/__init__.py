"""Scenarios, answers of plans and groups of areas as files: read, checked, changed and compared."""
