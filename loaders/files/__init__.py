"""Files of any kind: which kind it is, its cells, dates and tables, and what was wrong with them."""
