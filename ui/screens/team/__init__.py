"""Team: who may do what here, one's tokens, and the audit for who may see it."""
