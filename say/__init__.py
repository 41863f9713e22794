"""All that is said, in one voice and without a screen: numbers, terms, sentences."""
