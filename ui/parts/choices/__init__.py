"""The choices: where, at which level and in which language at the left; what a screen uses in one line above its answer."""
