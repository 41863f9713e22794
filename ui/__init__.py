"""The screens: the frame around them, what a visit holds, what is kept for all, parts, and a folder for each screen."""
