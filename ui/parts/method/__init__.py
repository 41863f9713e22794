"""How numbers are made, and the registers of sources."""
