"""Checks what the dashboard runs on: known vulnerabilities, and licences. Run with ``make audit``."""
