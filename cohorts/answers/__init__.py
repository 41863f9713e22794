"""What is asked of a cohort: gaps, ranks, comparisons, the lottery in numbers."""
