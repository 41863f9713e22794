"""Parts of the Need screen."""
