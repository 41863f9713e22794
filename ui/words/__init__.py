"""Numbers and sentences as screens say them."""
