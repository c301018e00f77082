"""Addresses of kaderapp: public, Dutch and permanent."""

from django.contrib import admin
from django.urls import include, path, re_path

from kaderapp import huisstijl, over_deze_site
from kaderapp.componenten.views import componenten

handler400 = "kaderapp.fouten.onbegrepen"
handler403 = "kaderapp.fouten.verboden"
handler404 = "kaderapp.fouten.niet_gevonden"
handler500 = "kaderapp.fouten.storing"

urlpatterns = [
    # Tried in this order: soon what most people come for.
    re_path(r"^logo/(?P<naam>[0-9a-f]{12}\.(?:svg|png))$", huisstijl.logo, name="logo"),
    re_path(r"^stijl/(?P<accent>[0-9a-f]{6})-(?P<diep>[0-9a-f]{6})\.css$", huisstijl.kleuren, name="kleuren"),
    path("", include("kaderapp.kadernota.urls")),
    path("", include("kaderapp.accounts.urls")),
    path("beheer/", admin.site.urls),
    path("", include("kaderapp.kadernota.inlezen.urls")),
    path("", include("kaderapp.taken.urls")),
    path("", include("kaderapp.kadernota.uitbrengen.urls")),
    path("toegankelijkheid/", over_deze_site.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", over_deze_site.privacy, name="privacy"),
    path("open-gegevens/", over_deze_site.open_gegevens, name="open-gegevens"),
    path("open-gegevens/momentopname.schema.json", over_deze_site.schema, name="json-schema"),
    path("componenten/", componenten, name="componenten"),
]
