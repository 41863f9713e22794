"""Series of counts by area: MARAC, police-recorded domestic abuse and the like."""
