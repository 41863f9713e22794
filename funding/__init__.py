"""Money: what a budget buys, area by area and year by year, and who is still left without."""
