"""What the tests of commands share."""

import pytest

from tests.kaderapp.management.opdrachten import Uitvoerder


@pytest.fixture
def draai(capsys: pytest.CaptureFixture[str]) -> Uitvoerder:
    return Uitvoerder(capsys)
