"""The one exception for what a user can put right: shown as a plain sentence, never as a traceback."""


class Mistake(Exception):
    """Something in a user's file or choice that the user can mend.

    The message is one plain sentence or two: which file, row, column; what was expected; what to do.
    Anything else that is raised is our bug and keeps its traceback.
    """
