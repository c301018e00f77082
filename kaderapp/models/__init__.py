"""The models of the application itself: who works with it, what logging in has to remember, and long work."""

from kaderapp.models.formulier import BewaardFormulier
from kaderapp.models.inlogpoging import Inlogpoging
from kaderapp.models.taak import Taak
from kaderapp.models.user import User

__all__ = ["BewaardFormulier", "Inlogpoging", "Taak", "User"]
