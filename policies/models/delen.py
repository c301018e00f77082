"""The parts of a kadernota that may be left out when it is made; everything else is always in it."""

from django.db import models


class Deel(models.TextChoices):
    SAMENVATTING = "samenvatting", "publiekssamenvatting"
    DOELENBOOM = "doelenboom", "doelenboom"
    REGISTER = "register", "register van kaders"
    INDICATOREN = "indicatoren", "indicatoren"
    GELD = "geld", "geld"
    PLANNING = "planning", "planning"
    ROLLEN = "rollen", "wie doet wat"
    WASWORDT = "waswordt", "was en wordt"
    BIJLAGEN = "bijlagen", "bijlagen"
    BESLUIT = "besluit", "besluit"
