"""The page of the API for people, made from its OpenAPI document: what each address answers, and what it can be asked with."""

from collections.abc import Mapping
from html import escape
from typing import Any

from loaders.sources_register import sources
from server.api.as_json import JSON
from server.own_page import own_page

_CSS = """
main { max-width: 52rem; } h2 { margin: 2.2rem 0 .4rem; } .kind { color: var(--line); font-weight: 400; }
article { margin: .8rem 0; padding: .7rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--mark);
  border-radius: 4px; }
article h3 { margin: 0; font-size: 1.05rem; } article p { margin: .2rem 0; } summary { cursor: pointer; color: var(--link); }
code { font-size: .92em; } dt { margin-top: .5rem; font-weight: 700; } dd { margin: 0 0 0 1rem; }
dd code, .columns code { padding: 0 .25rem; border-radius: 3px; background: var(--soft); }
"""


def page_of(document: Mapping[str, Any], examples: Mapping[str, str]) -> str:
    """Return the page as HTML; ``examples`` are addresses to click on, by path."""
    info, root = document["info"], document["servers"][0]["url"]
    listed = "".join(_article(path, one["get"], root + examples[path]) for path, one in document["paths"].items())
    wrong = "".join(
        f"<li><strong>{status}</strong>: {escape(one['description'])}</li>"
        for status, one in document["components"]["responses"].items()
    )
    return own_page(
        "API",
        _CSS,
        f"<p><strong>The published record by address, for programs.</strong> {escape(info['description'])}</p>"
        f'<p>For programs: <a href="{root}/openapi.json">the OpenAPI document</a>, version {info["version"]}. '
        f"What is wrong is <code>{{&quot;error&quot;: &quot;one sentence&quot;}}</code>:</p><ul>{wrong}</ul>"
        f'<h2>Addresses</h2>{listed}<h2 id="licences">Licences</h2><p>Records are facts, each with its source on its row. '
        f"Every table names the licences of what it rests on; these are all that there are:</p><ul>{_licences()}</ul>",
    )


def _article(path: str, operation: Mapping[str, Any], example: str) -> str:
    choices = "".join(map(_choice, operation["parameters"]))
    folded = f"<details><summary>Choices</summary><dl>{choices}</dl></details>" if choices else ""
    return (
        f'<article><h3><span class="kind">GET</span> <code>{escape(path)}</code></h3><p>{escape(operation["summary"])}</p>'
        f'<p>Try <a href="{escape(example)}"><code>{escape(example)}</code></a></p>{folded}'
        f"{_content(operation['responses']['200']['content'])}</article>"
    )


def _choice(parameter: Mapping[str, Any]) -> str:
    schema = parameter["schema"]
    usual = f" Usually <code>{escape(str(schema['default']))}</code>." if "default" in schema else ""
    needed = " Needed." if parameter["required"] else ""
    means = escape(parameter["description"])
    return f"<dt><code>{parameter['name']}</code></dt><dd>{means}{needed}{usual}{_words(parameter)}</dd>"


def _words(parameter: Mapping[str, Any]) -> str:
    """What can be chosen: the words, the bounds, or what it looks like."""
    schema = parameter["schema"]
    if "enum" in schema:
        return f" One of {' '.join(f'<code>{escape(one)}</code>' for one in schema['enum'])}."
    if "minimum" in schema:
        return f" From {schema['minimum']:,} to {schema['maximum']:,}."
    return f" Such as <code>{escape(str(parameter['example']))}</code>."


def _content(content: Mapping[str, Any]) -> str:
    """What an answer holds by name, or the kinds of file."""
    if JSON in content and "allOf" in content[JSON]["schema"]:
        own = content[JSON]["schema"]["allOf"][1]["properties"]
        called, names = (
            ("Columns of its rows", own["rows"]["items"]["properties"]) if "rows" in own else ("Its numbers", own)
        )
        listed = " ".join(f"<code>{escape(name)}</code>" for name in names)
        return f'<details><summary>{called}</summary><p class="columns">{listed}</p></details>'
    return f"<p>Comes as {', '.join(f'<code>{escape(mime)}</code>' for mime in content)}.</p>"


def _licences() -> str:
    return "".join(
        f"<li>{escape(title)}: {escape(licence)}</li>"
        for title, licence in sources()[["Source", "Licence"]].itertuples(index=False)
    )
