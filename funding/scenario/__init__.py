"""What is asked: a budget, a mix, its lines, whom they serve and where."""
