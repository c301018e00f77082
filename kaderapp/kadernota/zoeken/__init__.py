"""Searching in the newest public Versie of every agenda (docs/adr/0014)."""
