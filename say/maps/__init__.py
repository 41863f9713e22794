"""A map of areas: its classes and their colours, the same on the screen and in files of map layers."""
