"""Offices that can be asked: read from files and forms, told from persons, and those that follow from geography."""
