"""Access to places where they are known, told apart from reach: near enough, near but full, not near."""
