"""What is said of a collection round: its board, its letters and reminders, and what each answer changed."""
