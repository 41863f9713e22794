"""The cohort itself: people, drivers, shares and draws, and everything it is worked out from."""
