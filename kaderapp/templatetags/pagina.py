"""What the templates of the public pages need: the address of the stylesheet, and tables without empty heads."""

from django import template
from django.template.defaultfilters import stringfilter

from kaderapp.kadernota.pagina.stijl import stijl

register = template.Library()

LEGE_KOP = '<th scope="col"></th>'


@register.simple_tag
def stijlblad() -> str:
    """Needs no request and no database, so that the 500 page has it too."""
    return stijl().adres


@register.filter(is_safe=True)
@stringfilter
def zonder_lege_kop(opmaak: str) -> str:
    """The empty corner of a table is a cell: a screen reader would announce a head without a name (WCAG 1.3.1)."""
    return opmaak.replace(LEGE_KOP, "<td></td>")
