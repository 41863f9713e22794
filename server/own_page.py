"""A page of ours that is no screen: the product's look in one sheet, no script, and the way out on top."""

from html import escape

from say.provenance import PRODUCT

QUICK_EXIT = "https://www.bbc.co.uk/weather"
"""Where a click leads that leaves the page quickly."""
_CSS = """
:root { color-scheme: light dark; --ink: #1f1a2b; --paper: #fff; --mark: #5b2a86; --link: #4a1f73;
  --soft: #f4f1f7; --line: #767083; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1edf7; --paper: #17131f; --mark: #c9a6ee; --link: #d6baf5; --soft: #241e30;
  --line: #8d86a0; } }
body { margin: 0; font: 1rem/1.5 sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
main { margin: 0 auto; padding: 1rem 1.5rem 4rem; } h1 { margin: .5rem 0; } a { color: var(--link); }
.go { display: inline-block; padding: .6rem 1.4rem; border-radius: 4px; background: #5b2a86; color: #fff;
  text-decoration: none; font-weight: 700; }
.exit { float: right; margin-left: 1rem; color: inherit; } li { margin: .2rem 0; }
@media (max-width: 30rem) { h1 { clear: both; } }
"""


def own_page(title: str, css: str, body: str) -> str:
    """Return a page as HTML; ``body`` stands behind the product's name, and is HTML itself."""
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(title)}: {PRODUCT}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_CSS}{css}</style></head><body><main>'
        f'<a class="exit" href="{QUICK_EXIT}" rel="noreferrer">Leave this page quickly</a><h1>{PRODUCT}</h1>{body}'
        "</main></body></html>"
    )
