from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class KaderappConfig(AppConfig):
    name = "kaderapp"
    verbose_name = "Gebruikers"


class BeheerConfig(AdminConfig):
    """Django's admin on our own site."""

    default_site = "kaderapp.beheer.Beheer"
