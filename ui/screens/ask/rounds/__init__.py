"""Collection rounds on the Ask screen: open one, its board, what comes back, its maps, and its end."""
