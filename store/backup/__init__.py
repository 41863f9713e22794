"""All saved work in one file of lines, written and put back while the server runs, into either kind of database."""
