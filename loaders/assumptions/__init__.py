"""The register of assumptions, what they rest on, and sets of changes to them."""
