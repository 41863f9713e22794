"""Results kept between the runs of one visit."""
