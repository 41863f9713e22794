"""From any file to a draft of a directory: what it is, what was understood, what is left to do."""
