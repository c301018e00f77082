"""Addresses of kaderapp: public, Dutch and permanent."""

from django.contrib import admin
from django.urls import include, path

handler500 = "kaderapp.middleware.storing"

urlpatterns = [
    # Tried in this order: first what most people come for.
    path("", include("kaderapp.kadernota.urls")),
    path("", include("kaderapp.accounts.urls")),
    path("beheer/", admin.site.urls),
    path("", include("kaderapp.kadernota.inlezen.urls")),
]
