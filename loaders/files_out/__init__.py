"""A directory as files that go out: a workbook, a table, a map, and the open standard of service directories."""
