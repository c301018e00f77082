"""The only module that marks text as safe, and only what comes out of the filter.

`{{ tekst|opgemaakt }}` shows a tekst, `{{ oud|roodlijn:nieuw }}` what became of it and
`{{ oud|roodlijn_regel:nieuw }}` what became of a field without opmaak. On a page to read `{% uitgelegd tekst %}` also
explains the terms of the begrippenlijst, between `{% begin_uitleg lijst deel as uitleg %}` and the next of those.
"""

from functools import lru_cache
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from policies.tekst import roodlijn as roodlijnen
from policies.tekst import schoon
from policies.tekst.begrippen import Begrippenlijst
from policies.tekst.rijkop import met_rijkoppen
from policies.tekst.uitleg import Uitleg, op_het_blad
from policies.tekst.vast import vast

register = template.Library()

_schoon = lru_cache(maxsize=4096)(schoon)  # a page shows hundreds of texts, mostly those of the page before
_vast = lru_cache(maxsize=8192)(lambda html: met_rijkoppen(vast(html)))
_roodlijn = lru_cache(maxsize=512)(roodlijnen.roodlijn)


@register.filter
def opgemaakt(html: str) -> SafeString:
    """Filtered again, whatever was stored."""
    return mark_safe(_vast(_schoon(html)))


@register.simple_tag
def begin_uitleg(lijst: Begrippenlijst, deel: str) -> Uitleg:
    """A section in which every term is explained once; `deel` is an id that is unique on the page."""
    return Uitleg(lijst, deel)


@register.simple_tag(takes_context=True)
def uitgelegd(context: dict[str, Any], html: str, label: str = "") -> SafeString:
    """A tekst on a page, filtered again; its terms are explained where the page began an uitleg."""
    uitleg = context.get("uitleg")
    return mark_safe(_vast(uitleg.tekst(html, label) if isinstance(uitleg, Uitleg) else op_het_blad(html, label)))


@register.filter
def roodlijn(oud: str, nieuw: str) -> SafeString:
    """Was and wordt in one text; both are filtered again, whatever was stored."""
    return mark_safe(_roodlijn(oud, nieuw))


@register.simple_tag
def was_en_wordt(oud: str, nieuw: str, opmaak: bool, precies: bool = True) -> tuple[SafeString, SafeString]:
    """The same as two texts, for paper; without `opmaak` what looks like HTML is shown as it is."""
    was, wordt = roodlijnen.apart(oud, nieuw, precies=precies) if opmaak else roodlijnen.apart_regel(oud, nieuw)
    return mark_safe(_vast(was)), mark_safe(_vast(wordt))


@register.filter
def roodlijn_regel(oud: str, nieuw: str) -> SafeString:
    """Was and wordt of a field without opmaak: what looks like HTML is shown as it is."""
    return mark_safe(roodlijnen.roodlijn_regel(oud, nieuw))
