"""The box of a colour in a legend, with its letter; in stripes, as on the map, where what it stands for holds in part only."""

from say.maps.status_style import IN_PART


def swatch_of(fill: str, ink: str, letter: str, in_part: bool = False) -> str:
    """Return a coloured box with its letter, as HTML; the letter stands on the plain colour, so that it can be read."""
    if not in_part:
        return f'<span class="atlas-swatch" style="background:{fill};color:{ink}">{letter}</span>'
    return (
        f'<span class="atlas-swatch" style="background:{_stripes(fill)}">'
        f'<span style="background:{fill};color:{ink};padding:0 0.2rem">{letter}</span></span>'
    )


def _stripes(fill: str) -> str:
    edge, end = IN_PART.edge_px, 2 * IN_PART.edge_px + IN_PART.width_px
    return (
        f"repeating-linear-gradient(45deg,{IN_PART.edge} 0 {edge}px,{fill} {edge}px {end - edge}px,"
        f"{IN_PART.edge} {end - edge}px {end}px,{IN_PART.ground} {end}px {end + IN_PART.width_px - 1}px)"
    )
