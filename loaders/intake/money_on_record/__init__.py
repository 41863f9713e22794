"""Awards, contracts and payments: money on record, and never a service unless somebody says so."""
