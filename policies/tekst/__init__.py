"""Tekst with opmaak: one filter, one normal form, and the same in Markdown.

Whatever comes in (an editor, a workbook, a seed file) passes `schoon`, `van_markdown` or, for fields without
opmaak, `schoon_plat`. Between the formats stands the tree of `boom`; see `filter` for the normal form.
"""

from policies.tekst.filter import platte_tekst, schoon
from policies.tekst.markdown import lengte_als_markdown, naar_markdown, van_markdown
from policies.tekst.tekens import lengte, schoon_plat

__all__ = [
    "lengte",
    "lengte_als_markdown",
    "naar_markdown",
    "platte_tekst",
    "schoon",
    "schoon_plat",
    "van_markdown",
]
