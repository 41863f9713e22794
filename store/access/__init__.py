"""Who acts, and what they may do: roles, rights, and what each kind of saved item allows to whom."""
