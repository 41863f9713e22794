"""The reverse questions: the least money, every budget, what a limit costs, a little more."""
