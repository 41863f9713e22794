"""The Area screen: the home of whoever chose an area, at any level, or a group of their own."""
