"""Change the program in one small place at a time, and see whether a test notices (``make mutants``)."""
