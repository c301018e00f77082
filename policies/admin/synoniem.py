from django.contrib import admin

from policies.admin.basis import VELDEN
from policies.admin.concept import ConceptAdmin
from policies.admin.recht import ElementrechtAdmin
from policies.models import Synoniem


@admin.register(Synoniem)
class SynoniemAdmin(ConceptAdmin, ElementrechtAdmin):
    list_display = ["woorden"]
    search_fields = ["woorden"]
    formfield_overrides = VELDEN
