"""Small things that stand on a page by the thousands, as HTML of their own.

A template would ask for each of their words by name, and that was most of the work of a long page. A class that has
`__html__` is shown as such by `{{ ding }}` and `{{ dingen|join:"" }}`.
"""

from html import escape
from typing import LiteralString


def in_html(vorm: LiteralString, *woorden: object) -> str:
    """`vorm` with each {} filled in; whatever a word holds, it is shown as a word."""
    return vorm.format(*(escape(str(woord)) for woord in woorden))
