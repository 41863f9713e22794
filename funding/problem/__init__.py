"""What a sharing rule has to solve: pots, prices, people and limits as arrays."""
