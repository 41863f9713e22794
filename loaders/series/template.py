"""The form of a series of counts."""

from geo.areas import area_table


def series_template() -> bytes:
    """Write the form to fill in: a row for each force area, its count blank, which is read as not known."""
    rows = [f'{code},"{name}",,2025-26,' for code, name in area_table("pfa")["area_name"].items()]
    return "\n".join(["area code,area name,value,period,source", *rows, ""]).encode("utf-8-sig")
