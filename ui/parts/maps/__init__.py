"""The map: its pictures, legends, tables and words."""
