"""The tables of a file, found among titles, notes, totals and blanks in any sheet."""
