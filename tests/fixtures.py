"""Fixtures for every room: the language, the repository, and the material beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from loaders.language import LANGUAGES

ROOT = Path(__file__).parents[1]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each language in turn, as a person would choose it."""
    chosen = str(request.param)
    monkeypatch.setenv("DIRECTIVES_LANG", chosen)
    return chosen


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seeds, gold and corpora that stays outside the repository.

    It is ``DIRECTIVES_SHARED``, else ``shared`` beside the checkout; without it these tests
    are skipped, unless ``DIRECTIVES_REQUIRE_SHARED=1`` says that it must be there.
    """
    folder = Path(os.environ.get("DIRECTIVES_SHARED") or ROOT.parent / "shared")
    if not (folder / "seeds").is_dir():
        message = f"no seeds in {folder} (set DIRECTIVES_SHARED to the folder that has them)"
        if os.environ.get("DIRECTIVES_REQUIRE_SHARED") == "1":
            pytest.fail(message)
        pytest.skip(message)
    return folder
