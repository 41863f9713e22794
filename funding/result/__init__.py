"""What a plan answers: places, people, outcomes and the lottery after it."""
