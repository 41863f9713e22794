"""Money already there: awards of every origin, each counted once, put to areas and never divided between them."""
