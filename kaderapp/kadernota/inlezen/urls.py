"""Addresses for files of staff: in by upload, one list out."""

from django.urls import path

from kaderapp.kadernota.inlezen import views

urlpatterns = [
    path("inlezen/", views.werkboek, name="inlezen"),
    path("inlezen/lijst/<str:lijst>/", views.lijst, name="lijst-inlezen"),
    path("inlezen/lijst/<str:lijst>/download/", views.download, name="lijst-download"),
    path("inlezen/taak/<uuid:sleutel>/", views.taak, name="taak"),
    path("inlezen/taak/<uuid:sleutel>/stand/", views.stand, name="taak-stand"),
    path("inlezen/taak/<uuid:sleutel>/bevestig/", views.bevestig, name="taak-bevestig"),
    path("inlezen/taak/<uuid:sleutel>/laat-vallen/", views.laat_vallen, name="taak-laat-vallen"),
]
