"""Addresses of kaderapp: public, Dutch and permanent."""

from django.contrib import admin
from django.urls import include, path, re_path

from kaderapp import huisstijl

handler500 = "kaderapp.middleware.storing"

urlpatterns = [
    # Tried in this order: soon what most people come for.
    re_path(r"^logo/(?P<naam>[0-9a-f]{12}\.(?:svg|png))$", huisstijl.logo, name="logo"),
    re_path(r"^stijl/(?P<accent>[0-9a-f]{6})-(?P<diep>[0-9a-f]{6})\.css$", huisstijl.kleuren, name="kleuren"),
    path("", include("kaderapp.kadernota.urls")),
    path("", include("kaderapp.accounts.urls")),
    path("beheer/", admin.site.urls),
    path("", include("kaderapp.kadernota.inlezen.urls")),
]
