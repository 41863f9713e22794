"""The frame around every screen, how screens are reached, and the server that shows them."""
