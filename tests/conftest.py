"""What holds for every test."""

from hypothesis import settings

settings.register_profile("quick", deadline=None, max_examples=25)  # a busy machine is slow, not wrong
settings.register_profile("thorough", deadline=None, max_examples=300)  # of make soak
settings.load_profile("quick")
