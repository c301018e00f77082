"""Logging in and out, and passwords: Django's own views in our look."""

from collections.abc import Callable
from http import HTTPStatus
from math import ceil
from typing import Any, cast

from django.contrib.auth import views as auth_views
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe
from django.views.generic.base import ContextMixin

from kaderapp.accounts import forms, mail, slot
from kaderapp.accounts.bewaard import onthoud_wie
from kaderapp.accounts.blad import blad
from kaderapp.models import User

OPENBAAR = method_decorator(login_not_required, name="dispatch")
SOORT_HERSTEL = "herstel"
INGEVULD = "/ingevuld/"


class Blad(ContextMixin):
    """Gives a page what its head and foot need."""

    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | blad(self.request)


@OPENBAAR
class Inloggen(Blad, auth_views.LoginView):
    template_name = "accounts/inloggen.html"
    authentication_form = forms.InlogForm
    redirect_authenticated_user = True

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().post(request, *args, **kwargs)
        except slot.OpSlot as op_slot:
            return self._op_slot(op_slot)

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        onthoud_wie(response, form.get_user())
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inhoud = super().get_context_data(**kwargs)
        return inhoud | {"bewaard": inhoud[self.redirect_field_name].startswith(INGEVULD)}

    def get_default_redirect_url(self) -> str:
        return reverse("admin:index" if cast(User, self.request.user).is_staff else "account")

    def _op_slot(self, op_slot: slot.OpSlot) -> HttpResponse:
        wachten = ceil((op_slot.tot - timezone.now()).total_seconds())
        inhoud = blad(self.request) | {"tot": op_slot.tot}
        response = render(self.request, "accounts/op_slot.html", inhoud, status=HTTPStatus.TOO_MANY_REQUESTS)
        response["Retry-After"] = str(max(wachten, 1))
        return response


@OPENBAAR
class Uitloggen(auth_views.LogoutView):
    """By POST only: a link or picture elsewhere logs nobody out."""

    next_page = "uitgelogd"


@login_not_required
@require_safe
def uitgelogd(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/uitgelogd.html", blad(request))


@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Who one is here: name, roles and groepen."""
    user = cast(User, request.user)
    return render(request, "accounts/account.html", blad(request) | {"groepen": user.groepen.select_related("agenda")})


class Wijzigen(Blad, auth_views.PasswordChangeView):
    """Ends all other sessions of this person; this one goes on (S12)."""

    template_name = "accounts/wachtwoord_wijzigen.html"
    form_class = forms.WijzigForm
    success_url = reverse_lazy("wachtwoord-gewijzigd")


@require_safe
def gewijzigd(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/wachtwoord_gewijzigd.html", blad(request))


class DaarnaMailen(HttpResponseRedirect):
    """Sends its mail when the answer is out, so that the time it takes tells nothing about who exists (S11)."""

    def __init__(self, naar: str, mailen: Callable[[], None]) -> None:
        super().__init__(naar)
        self.mailen = mailen

    def close(self) -> None:
        self.mailen()
        super().close()


@OPENBAAR
class Vergeten(Blad, auth_views.PasswordResetView):
    """Says the same to everyone, and does the same work until the answer is out (S11)."""

    template_name = "accounts/wachtwoord_vergeten.html"
    form_class = forms.VergetenForm
    success_url = reverse_lazy("wachtwoord-link-verstuurd")

    def form_valid(self, form: Any) -> HttpResponse:
        email = form.cleaned_data["email"]
        try:
            slot.poging(self.request, email, SOORT_HERSTEL).tel()
        except slot.OpSlot:
            return redirect(self.get_success_url())
        return DaarnaMailen(self.get_success_url(), lambda: mail.stuur_link(email, mail.VERGETEN))


@login_not_required
@require_safe
def link_verstuurd(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/link_verstuurd.html", blad(request))


@OPENBAAR
class Kiezen(Blad, auth_views.PasswordResetConfirmView):
    """Where the link of a mail leads: choose a password. That opens the lock as well."""

    template_name = "accounts/wachtwoord_kiezen.html"
    form_class = forms.NieuwWachtwoordForm
    success_url = reverse_lazy("wachtwoord-gekozen")

    def form_valid(self, form: Any) -> HttpResponse:
        slot.haal_eraf(cast(User, self.user))
        return super().form_valid(form)


@login_not_required
@require_safe
def gekozen(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/wachtwoord_gekozen.html", blad(request))


@login_not_required
def beheer_inloggen(request: HttpRequest) -> HttpResponse:
    """The admin has no login of its own; it sends here who may not come in, also who is logged in."""
    if isinstance(request.user, User):
        if not request.user.is_staff:
            raise PermissionDenied
        return redirect("admin:index")
    return redirect(f"{reverse('inloggen')}?{request.GET.urlencode()}")
