"""How far it is to a place, who has access to one, and what a change would bring, in words and tables."""
