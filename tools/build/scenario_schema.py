"""Write the published JSON Schema of a scenario from its description."""

import json
from pathlib import Path

from loaders.plans.scenarios import SCHEMA, scenario_schema


def build(data_folder: Path) -> list[Path]:
    """Write ``scenarios/scenario.schema.json`` anew; return its path."""
    path = data_folder / "scenarios" / SCHEMA.name
    path.write_text(json.dumps(scenario_schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return [path]
