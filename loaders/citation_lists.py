"""What spreads within a list of citations, and what points back (domain 3.4, 3.5)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from loaders.normalize import View, bare, fold
from loaders.records import Citation, CitedIssuer
from loaders.symbols import parse_symbol
from loaders.tails import PlacedMention
from loaders.types import load_vocabulary


def with_shared_parts(
    citations: list[Citation], places: list[PlacedMention], view: View
) -> list[Citation]:
    """Issuers and dates at the end of a list spread to the left (domain 3.5)."""
    shared = list(citations)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        if here.rule == following.rule == "citation.shared-tail" and here.date is None:
            here = shared[index] = replace(here, date=following.date)
        if here.issuer is not None or following.issuer is None or following.issuer.start is None:
            continue
        if (
            here.mention_type not in ("numbered", "partial")
            or places[index].zone != places[index + 1].zone
        ):
            continue
        if not _list_goes_on(view, places[index], places[index + 1]):
            continue
        bare_list = here.symbol is following.symbol is None and here.doc_type == following.doc_type
        if bare_list or fits_issuer(here.symbol, following.issuer.surface or ""):
            shared[index] = replace(here, issuer=replace(following.issuer, source="distributed"))
    return [_back_reference(shared, index) for index in range(len(shared))]


def _list_goes_on(view: View, first: PlacedMention, second: PlacedMention) -> bool:
    between = view.low[first.tail.end : second.start]
    return bool(re.fullmatch(r"\s*(?:[,;]|và|cùng(?:\s+với)?)\s*(?:các\s+)?", between)) and not (
        first.tail.title
    )


@cache
def _names() -> dict[str, re.Pattern[str]]:
    table = load_vocabulary("issuer_names")
    return {
        abbreviation: re.compile("|".join(word.replace(" ", r"\s+") for word in words))
        for abbreviation, words in table.items()
    }


def fits_issuer(symbol: str | None, surface: str) -> bool:
    """Whether a trailing ``của X`` can be the issuer of a symbol (domain 3.5).

    The abbreviation's own words must occur in ``X``, or its letters be the first letters of
    ``X`` (``BYT``, Bộ Y tế). What is not known to fit does not.
    """
    read = parse_symbol(symbol) if symbol else None
    if read is None or read.issuer_abbr is None:
        return False
    abbreviation = re.split(r"[-:]", read.issuer_abbr)[0]
    folded = fold(surface)
    stem = re.sub(r"\d+$", "", abbreviation)
    if stem in _names():
        return bool(_names()[stem].search(folded))
    initials = "".join(word[0] for word in re.findall(r"\w+", bare(surface)) if word != "va")
    return initials.startswith(bare(stem).replace("&", ""))


def _back_reference(citations: list[Citation], index: int) -> Citation:
    """``Quyết định nêu trên`` points to the last mention of that type."""
    here = citations[index]
    if here.rule != "citation.back":
        return here
    for earlier in reversed(citations[:index]):
        same = here.doc_type is None or earlier.doc_type == here.doc_type
        if same and earlier.mention_type != "self" and earlier.rule != "citation.back":
            target = earlier.coref_of or earlier.id
            issuer = CitedIssuer(source="coreference")
            return replace(here, coref_of=target, doc_type=earlier.doc_type, issuer=issuer)
    return replace(here, mention_type="self" if here.doc_type is None else here.mention_type)
