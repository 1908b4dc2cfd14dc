"""What a named query is: a question in plain words, its parameters, its Cypher, its columns.

A query is one file ``library/<name>.cypher``: a block comment with a TOML header, then one
Cypher statement, so that the whole file can be pasted into any Cypher console::

    /*
    title = { vi = "…", en = "…" }
    description = { vi = "…", en = "…" }

    [parameters]
    document = { type = "document", vi = "…", en = "…" }

    [columns]
    citing = { vi = "Văn bản viện dẫn", en = "Citing document" }
    */
    MATCH … RETURN … AS citing ORDER BY citing

``parse`` refuses a file whose header and statement do not fit each other.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from loaders.language import Language, language
from queries.errors import CatalogueError, QueryRefused
from queries.returned import is_sorted, returned_columns
from queries.statement import Token, checked, tokens_of

ParameterType = Literal["document", "text", "integer", "boolean", "choice"]
Value = str | int | bool | None

#: Every row says where its document comes from; see ``samples/PROVENANCE``.
BADGE = "provenance"
#: What a walk hands to its statement: ``[{position, key, path}, …]`` and the number of the step.
WALK_PARAMETERS = frozenset({"frontier", "step"})


@dataclass(frozen=True)
class Words:
    """The same words in Vietnamese and English."""

    vi: str
    en: str

    def say(self, lang: Language | None = None) -> str:
        """The words in this language (default: the reader's)."""
        return self.vi if (lang or language()) == "vi" else self.en


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A parameter; without a default it is required."""

    name: str
    type: ParameterType
    words: Words
    required: bool
    default: Value = None
    choices: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Walk:
    """A query asked once per step, from the documents that the step before reached.

    ``steps`` names the parameter with the number of steps; ``key`` and ``path`` the columns
    with the next document and the way to it. Each document is entered once, so that the work
    grows with the citations that exist and not with the number of paths through them.
    """

    start: str
    steps: str
    key: str
    path: str


@dataclass(frozen=True, kw_only=True)
class Query:
    """A named query; it exists only if its header and its statement fit each other."""

    name: str
    title: Words
    description: Words
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, Words]
    cypher: str
    walk: Walk | None = None

    def labels(self, lang: Language | None = None) -> list[str]:
        """The headings of the columns."""
        return [words.say(lang) for words in self.columns.values()]


def parse(name: str, text: str) -> Query:
    """The query of a file of the library. Raises ``CatalogueError`` with what is wrong."""

    def wrong(reason: str) -> CatalogueError:
        return CatalogueError("queries.malformed", file=f"{name}.cypher", reason=reason)

    head, closed, cypher = text.partition("*/")
    if not head.startswith("/*") or not closed:
        raise wrong("it does not begin with a header /* … */")
    try:
        header = tomllib.loads(head[2:])
        tokens = tokens_of(checked(cypher))
    except (tomllib.TOMLDecodeError, QueryRefused) as error:
        raise wrong(str(error)) from error
    unknown = header.keys() - {"title", "description", "parameters", "columns", "walk"}
    if unknown:
        raise wrong(f"the header has unknown entries: {', '.join(sorted(unknown))}")
    parameters = header.get("parameters", {})
    query = Query(
        name=name,
        title=_words(header, "title", wrong),
        description=_words(header, "description", wrong),
        parameters=tuple(_parameter(key, entry, wrong) for key, entry in parameters.items()),
        columns={key: _words(header["columns"], key, wrong) for key in header.get("columns", {})},
        cypher=cypher.strip(),
        walk=_walk(header, wrong),
    )
    for reason in _contradictions(query, tokens):
        raise wrong(reason)
    return query


def _words(entries: dict[str, Any], key: str, wrong: Callable[[str], CatalogueError]) -> Words:
    entry = entries.get(key)
    if not isinstance(entry, dict) or not (entry.get("vi") and entry.get("en")):
        raise wrong(f"{key} needs words in vi and en")
    return Words(vi=str(entry["vi"]), en=str(entry["en"]))


def _parameter(
    name: str, entry: dict[str, Any], wrong: Callable[[str], CatalogueError]
) -> Parameter:
    known = {"type", "default", "choices", "minimum", "maximum", "vi", "en"}
    if not isinstance(entry, dict) or entry.keys() - known:
        raise wrong(f"the parameter {name} has unknown entries")
    if entry.get("type") not in get_args(ParameterType):
        raise wrong(f"the parameter {name} has no known type")
    limits = {key: entry[key] for key in ("minimum", "maximum") if key in entry}
    parameter = Parameter(
        name=name,
        type=entry["type"],
        words=_words({name: entry}, name, wrong),
        required="default" not in entry,
        default=entry.get("default"),
        choices=tuple(entry.get("choices", ())),
        **limits,
    )
    if (parameter.type == "choice") != bool(parameter.choices):
        raise wrong(f"the parameter {name} needs choices, or must not have them")
    return parameter


def _walk(header: dict[str, Any], wrong: Callable[[str], CatalogueError]) -> Walk | None:
    entry = header.get("walk")
    if entry is None:
        return None
    if entry.keys() != {"start", "steps", "key", "path"}:
        raise wrong("walk needs start, steps, key and path")
    if not {entry["start"], entry["steps"]} <= header.get("parameters", {}).keys():
        raise wrong("walk names parameters that do not exist")
    if not {entry["key"], entry["path"]} <= header.get("columns", {}).keys():
        raise wrong("walk names columns that do not exist")
    return Walk(**entry)


def _contradictions(query: Query, tokens: list[Token]) -> list[str]:
    """Where header and statement disagree."""
    reasons = []
    used = {token.text[1:].strip("`") for token in tokens if token.kind == "parameter"}
    declared = {parameter.name for parameter in query.parameters}
    if query.walk:
        if not used >= WALK_PARAMETERS:
            reasons.append("a walk uses $frontier and $step")
        used = (used - WALK_PARAMETERS) | {query.walk.start, query.walk.steps}
    if used != declared:
        reasons.append(f"it declares {sorted(declared)} and uses {sorted(used)}")
    if tuple(query.columns) != (returned := returned_columns(query.cypher)):
        reasons.append(f"it promises {list(query.columns)} and returns {list(returned)}")
    if BADGE not in query.columns:
        reasons.append(f"it has no column {BADGE}")
    if not is_sorted(query.cypher):
        reasons.append("its last RETURN has no ORDER BY")
    return reasons
