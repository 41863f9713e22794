"""At which age somebody can read a text, by the Automated Readability Index: letters in a word and words in a sentence.

Names and numbers are left out: how long "Northamptonshire" is says nothing of the sentence.
"""

import re

_WORD = re.compile(r"(?<![\w£])[a-z][a-z’-]*")
_OF_GRADE_ONE = 6


def reading_age(sentences: list[str]) -> float:
    """Return the age in years; the first grade of the index is for children of six."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    letters = sum(len(word) for word in words)
    grade = 4.71 * letters / len(words) + 0.5 * len(words) / len(sentences) - 21.43
    return grade + _OF_GRADE_ONE - 1
