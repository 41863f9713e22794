"""Where a click leads that leaves the dashboard quickly."""

QUICK_EXIT = "https://www.bbc.co.uk/weather"
