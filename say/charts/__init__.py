"""Charts that are saved without a browser too."""
