"""The script that makes our links work, as it stands in every screen."""

from pathlib import Path

LINKS_SCRIPT = f"<script>{Path(__file__).with_name('links.js').read_text(encoding='utf-8')}</script>"
