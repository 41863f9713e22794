"""Collection rounds: areas are asked what is not known, and their answers are compared with the record and merged into it."""
