"""The sector's standards, one list, and what is on record of each in an area: met, partly, not met or unknown."""
