"""The rules by which money is shared between areas."""
