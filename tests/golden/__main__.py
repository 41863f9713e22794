"""Write the golden tour anew: ``python -m tests.golden``. It says what moved; say why in the commit."""

import json

from tests.golden.tour import FILE, moved, tour, written

before, now = written() if FILE.exists() else {}, tour()
FILE.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
print("\n".join(moved(before, now)) or "Nothing moved.")
