"""What the templates of the public pages need: the address of the stylesheet."""

from django import template

from kaderapp.kadernota.pagina.stijl import stijl

register = template.Library()


@register.simple_tag
def stijlblad() -> str:
    """Needs no request and no database, so that the 500 page has it too."""
    return stijl().adres
