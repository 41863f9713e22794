"""Parts that any screen may use: charts, maps, tables, choices."""
