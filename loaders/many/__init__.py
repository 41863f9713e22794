"""Many pieces of work of one kind, done by workers here or by a Dask scheduler's, with the same results whoever does them."""
