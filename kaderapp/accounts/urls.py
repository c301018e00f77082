"""Addresses of accounts. Those of the admin for the same things lead here: there is one login page."""

from django.urls import path
from django.views.generic import RedirectView

from kaderapp.accounts import opnieuw, views

urlpatterns = [
    path("inloggen/", views.Inloggen.as_view(), name="inloggen"),
    path("uitloggen/", views.Uitloggen.as_view(), name="uitloggen"),
    path("uitgelogd/", views.uitgelogd, name="uitgelogd"),
    path("account/", views.account, name="account"),
    path("wachtwoord/wijzigen/", views.Wijzigen.as_view(), name="wachtwoord-wijzigen"),
    path("wachtwoord/gewijzigd/", views.gewijzigd, name="wachtwoord-gewijzigd"),
    path("wachtwoord/vergeten/", views.Vergeten.as_view(), name="wachtwoord-vergeten"),
    path("wachtwoord/verstuurd/", views.link_verstuurd, name="wachtwoord-link-verstuurd"),
    path("wachtwoord/kiezen/<uidb64>/<token>/", views.Kiezen.as_view(), name="wachtwoord-kiezen"),
    path("wachtwoord/gekozen/", views.gekozen, name="wachtwoord-gekozen"),
    path("ingevuld/<uuid:sleutel>/", opnieuw.ingevuld, name="ingevuld"),
    path("beheer/login/", views.beheer_inloggen),
    path("beheer/logout/", views.Uitloggen.as_view()),
    path("beheer/password_change/", RedirectView.as_view(pattern_name="wachtwoord-wijzigen")),
    path("beheer/password_change/done/", RedirectView.as_view(pattern_name="wachtwoord-gewijzigd")),
]
