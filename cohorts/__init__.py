"""How many people need it, and where: always an estimate, with an interval."""
