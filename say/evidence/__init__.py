"""The evidence register: every claim that the product uses or is asked about, with its source and how it was measured."""
