"""Addresses of kaderapp: public, Dutch and permanent."""

from django.contrib import admin
from django.urls import include, path

handler500 = "kaderapp.middleware.storing"

urlpatterns = [
    path("", include("kaderapp.accounts.urls")),
    path("beheer/", admin.site.urls),
    path("", include("kaderapp.kadernota.inlezen.urls")),
    path("", include("kaderapp.kadernota.urls")),
]
