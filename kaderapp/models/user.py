"""The user of kaderapp: Django's own, replaceable from the first migration on."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import AbstractUser, Permission
from django.db import models
from django.db.models import TextField, Value

from policies.models import Groep


@dataclass(frozen=True, slots=True)
class Toegekend:
    """What somebody was given: names of roles, and permissions as in "policies.change_kader"."""

    rollen: tuple[str, ...]
    rechten: frozenset[str]


class User(AbstractUser):
    """A person who works with kaderapp; readers need no account.

    Who is kept to his own groepen changes only what is theirs (`kaderapp.rules` says what that is).
    """

    groepen = models.ManyToManyField(
        Groep,
        blank=True,
        related_name="gebruikers",
        verbose_name="eigen groepen",
        help_text="De afdelingen, partners en andere groepen waarvoor deze persoon werkt.",
    )
    alleen_eigen_groepen = models.BooleanField(
        "alleen eigen groepen",
        default=False,
        help_text="Aangevinkt: deze persoon wijzigt alleen wat bij de eigen groepen hoort, en leest de rest.",
    )

    class Meta(AbstractUser.Meta):
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @cached_property
    def toegekend(self) -> Toegekend:
        """Of the roles and of the person alone, in one query; a role without permissions counts as well."""
        soort, naam = "content_type__app_label", "codename"
        rol = self.groups.order_by().values_list("name", f"permissions__{soort}", f"permissions__{naam}")
        zelf = Permission.objects.filter(user=self).order_by().values_list(Value("", TextField()), soort, naam)
        rijen = list(rol.union(zelf, all=True))
        return Toegekend(
            rollen=tuple(sorted({rol for rol, _soort, _naam in rijen if rol})),
            rechten=frozenset(f"{soort}.{naam}" for _rol, soort, naam in rijen if naam),
        )
