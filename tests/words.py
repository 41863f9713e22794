"""Rules of grammar that no words of ours may break, whichever choices made them."""

import re

_MANY = "areas|forces|districts|regions|records|services|authorities|people|places|years|months|sources"
_ONE = "area|force|district|region|record|place|service"
_RISK = "(?:high|medium|standard) risk"

_RULES = {
    "a word twice": r"(?i:\b(?!had\b|that\b)([a-z]+) \1\b)",
    "two spaces": r"\S {2,}\S",
    "a space before a stop": r"\w [,;:.](?:\s|$)",
    "two stops": r"[,;:.] ?[,;:](?:\s|$)|[,;:] ?\.(?:\s|$)|(?<!\.)\.\.(?!\.)",
    "one of many": rf"(?<![\d.,–/-])\b1 (?:[a-z]+ ){{0,2}}(?:{_MANY})\b",
    "many of one": rf"(?<![\d.,])\b(?!1\b)\d+ (?:{_ONE})\b(?= (?:are|has|have|is|in|of|where)\b|[.,;:)]|$)",
    "a verb for many of one": rf"(?<![\d.,])\b1 (?:{_ONE}) (?:are|have|reach|name|state)\b|\b[Nn]one of \d+ [a-z ]+ are\b",
    "a before a vowel": r"\ba (?:area|estimate|intervention|individual|old|early|upper|empty|other)\b",
    "an before a consonant": r"\ban (?:district|force|region|service|place|record|community|user)\b",
    "other, without a noun": r"(?i:\bother (?:for|with|at)\b|\b(?:of|for|by|in|shows?|any|any of the) other(?=[,.;:)]|$))",
    "two risks": rf"(?:{_RISK}|\bany risk)[^.;]*\b(?:for|at|with) {_RISK}",
    "for … for … for …": r"\bfor [^.;,:·]*\bfor [^.;,:·]*\bfor\b",
    "a value that is none": r"\b(?:nan|NaN|inf)\b|\bNone of None\b",
    "a league table": r"(?i:\bleague table|\bworst (?:area|force)|\bvictims? of (?:Kent|London)\b)",
}


def mistakes_in(words: str) -> list[str]:
    """Return the names of the rules that words break; empty where they break none."""
    broken = [rule for rule, pattern in _RULES.items() if re.search(pattern, words)]
    return broken if words.count("(") == words.count(")") else [*broken, "a bracket without its other"]
