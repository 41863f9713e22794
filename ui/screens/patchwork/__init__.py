"""The Patchwork screen: the whole country in one picture, by kinds of work and by communities."""
