"""The published record by address, for programs: read only, from the same functions as the commands."""
