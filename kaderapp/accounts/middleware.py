"""Deny by default, without a glance at who reads a public page."""

from collections.abc import Callable
from time import time
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from kaderapp.accounts.bewaard import bewaar

VERLENGD = "verlengd"
NIET_BINNEN = 60
"""Seconds."""


class Aanmelden(LoginRequiredMiddleware):
    """Asks for a login unless the view says that it is public (S1).

    Of a public page the session is not even read, so that its answer depends on nobody (S4). Requests to private
    pages prolong the session: it ends after SESSION_COOKIE_AGE without one (S12). A form that comes in without a
    login is kept until its sender has logged in again.
    """

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        if not getattr(view_func, "login_required", True):
            return None
        if request.user.is_authenticated:
            _verleng(request)
            return None
        if formulier := bewaar(request):
            return redirect_to_login(reverse("ingevuld", args=[formulier.pk]), str(settings.LOGIN_URL))
        return redirect_to_login(request.get_full_path(), str(settings.LOGIN_URL))


def _verleng(request: HttpRequest) -> None:
    """At most once a minute: to look at a page is no reason to write each time."""
    nu = int(time())
    if nu - request.session.get(VERLENGD, 0) >= NIET_BINNEN:
        request.session[VERLENGD] = nu
