"""The Coverage map: what is on record where, a value, or what differs."""
