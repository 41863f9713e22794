"""What is worked out once and kept between runs."""
