"""What maps need is put back where a file is missing or damaged, and only looked at where nobody asked for more."""

from pathlib import Path

from ui.parts.maps.map_scripts import out_of_date, place_map_scripts


def test_a_damaged_or_missing_file_is_found_and_put_back(tmp_path: Path) -> None:
    assert set(place_map_scripts(tmp_path)) == set(tmp_path.iterdir())
    assert not out_of_date(tmp_path)
    (tmp_path / "leaflet.js").write_bytes(b"\x00" * 10)
    (tmp_path / "area_map.js").unlink()
    assert {one.name for one in out_of_date(tmp_path)} == {"leaflet.js", "area_map.js"}
    assert {one.name for one in place_map_scripts(tmp_path)} == {"leaflet.js", "area_map.js"}
    assert not out_of_date(tmp_path)
