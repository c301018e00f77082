"""manage.py rollen: gives the groups exactly the rights of roles.py."""

import pytest
from django.contrib.auth.models import Group

from kaderapp.roles import ROLLEN
from tests.kaderapp.management.opdrachten import Uitvoerder

pytestmark = pytest.mark.django_db


def test_the_groups_are_made_where_there_are_none(draai: Uitvoerder) -> None:
    Group.objects.all().delete()
    assert draai("rollen").status == 0
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLLEN)


def test_it_says_which_ones_there_are(draai: Uitvoerder) -> None:
    assert draai("rollen").uit == "De rollen staan goed: beheerder, redacteur, college, griffie, raadslid.\n"
