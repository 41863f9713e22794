"""What if: a place opened here, a service closed there, and whom that brings nearer or leaves farther away."""
