"""What builds the data and serves those who work on the code; the dashboard does not import it."""
