"""The registers of sources, drawn."""
