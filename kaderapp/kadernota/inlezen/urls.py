"""Addresses for files of staff: in by upload, one list out."""

from django.urls import path

from kaderapp.kadernota.inlezen import views

urlpatterns = [
    path("inlezen/", views.werkboek, name="inlezen"),
    path("inlezen/lijst/<str:lijst>/", views.lijst, name="lijst-inlezen"),
    path("inlezen/lijst/<str:lijst>/download/", views.download, name="lijst-download"),
    path("taak/<uuid:sleutel>/bevestig/", views.bevestig, name="taak-bevestig"),
]
