"""The only module that marks text as safe, and only what comes out of the filter.

`{{ tekst|opgemaakt }}` shows a tekst, `{{ oud|roodlijn:nieuw }}` what became of it and
`{{ oud|roodlijn_regel:nieuw }}` what became of a field without opmaak.
"""

from functools import lru_cache

from django import template
from django.utils.safestring import SafeString, mark_safe

from policies.tekst import roodlijn as roodlijnen
from policies.tekst import schoon

register = template.Library()

_schoon = lru_cache(maxsize=4096)(schoon)  # a page shows hundreds of texts, mostly those of the page before
_roodlijn = lru_cache(maxsize=512)(roodlijnen.roodlijn)


@register.filter
def opgemaakt(html: str) -> SafeString:
    """Filtered again, whatever was stored."""
    return mark_safe(_schoon(html))


@register.filter
def roodlijn(oud: str, nieuw: str) -> SafeString:
    """Was and wordt in one text; both are filtered again, whatever was stored."""
    return mark_safe(_roodlijn(oud, nieuw))


@register.filter
def roodlijn_regel(oud: str, nieuw: str) -> SafeString:
    """Was and wordt of a field without opmaak: what looks like HTML is shown as it is."""
    return mark_safe(roodlijnen.roodlijn_regel(oud, nieuw))
