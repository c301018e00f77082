"""The admin of kaderapp: Django's own, in our order, our words and our look."""

from kaderapp.beheer.site import Beheer

__all__ = ["Beheer"]
