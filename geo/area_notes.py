"""What has to be known of an area that is on a map which the country is only cut by: said wherever such an area is shown."""

from geo.reorganisation import announced_areas


def note_of_area(code: str) -> str:
    """Say in a sentence what to know of an area: how certain it is, and whose its code is; "" of an area on record."""
    if new := announced_areas().get(code):
        name = " under a working name" if new.is_working_name else ""
        what = f"{new.state}{name}, {new.when}, certainty {new.certainty}"
        return f"{what[0].upper()}{what[1:]}; {new.code} is a code of ours, because it has no GSS code yet."
    return ""
