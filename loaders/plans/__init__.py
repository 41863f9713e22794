"""Scenarios, and groups of areas, as files."""
