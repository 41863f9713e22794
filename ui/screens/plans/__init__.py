"""The Plans screen: what a budget would change, what is asked of it, and plans that are kept."""
