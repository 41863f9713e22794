"""Shared Streamlit parts: frame, choices, map, tables, downloads, formats."""
