"""Tekst as people write it in a workbook: the Markdown side of the normal form."""

from policies.tekst.lezen import lees_html
from policies.tekst.markdown_lezen import lees_markdown
from policies.tekst.markdown_schrijven import schrijf_markdown
from policies.tekst.normaal import normaal
from policies.tekst.schrijven import schrijf_html
from policies.tekst.tekens import lengte, schone_tekens

_NOOIT_LANG = 10_000
"""HTML up to here is a short text in Markdown too: a backslash at most doubles it."""


def naar_markdown(html: str) -> str:
    """The Markdown for which `van_markdown(naar_markdown(html)) == schoon(html)`."""
    return schrijf_markdown(normaal(lees_html(html)))


def van_markdown(markdown: str) -> str:
    """The normal form of any text: every text is Markdown, if need be one alinea of ordinary characters."""
    return schrijf_html(normaal(lees_markdown(schone_tekens(markdown))))


def lengte_als_markdown(html: str) -> int:
    """How long this normal form is in the cell of a workbook. Of a short text a rough figure: it is asked often."""
    return lengte(html if len(html) <= _NOOIT_LANG else naar_markdown(html))
