"""Files from outside are read in a process apart: ``door`` is the one way, ``nursery`` and ``worker`` stand behind it."""
