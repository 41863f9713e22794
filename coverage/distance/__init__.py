"""How far the places are that people can visit: kilometres, minutes, and the shares of people within them."""
