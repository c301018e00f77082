"""Nothing typed is lost: the browser keeps the unsaved state of a form, and hears from here when it may forget it.

The script learns from its own tag who works here and whether the page shows a form that was sent and not stored. Each
page has a concept with an id that the form sends along; the answer to a save that succeeded names it in a cookie.
"""

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
else:
    ModelAdmin = admin.ModelAdmin

COOKIE = "kaderapp-opgeslagen"
EEN_DAG = 24 * 60 * 60
_ID = re.compile(r"[0-9a-f]{32}")


class ConceptAdmin(ModelAdmin):
    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        response = super().changelist_view(request, extra_context)
        if hasattr(response, "context_data") and response.context_data and "media" in response.context_data:
            response.context_data["media"] += _media(request)
        return response

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        verzonden = {"data-verzonden": True} if request.method == "POST" else {}
        context["media"] += _media(request, **{"data-concept": True}, **verzonden)
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        return _met_bericht(request, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return _met_bericht(request, super().response_change(request, obj))


def _media(request: HttpRequest, **kenmerken: bool) -> forms.Media:
    gebruiker = {"data-gebruiker": str(request.user.pk)}
    script = forms.Script("beheer/concept.js", type="module", **gebruiker, **kenmerken)
    return forms.Media(css={"all": ["beheer/concept.css"]}, js=[script])  # type: ignore[list-item]


def _met_bericht(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Tells the browser which concept is stored now; the script reads the cookie, so it is no HttpOnly."""
    concept = request.POST.get("_concept", "")
    if _ID.fullmatch(concept):
        response.set_cookie(COOKIE, concept, max_age=EEN_DAG, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax")
    return response
