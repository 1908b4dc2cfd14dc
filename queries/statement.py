"""The first wall of the console: is this one statement that only reads?

The check works on tokens, so that a word inside a string, a comment or backticks counts for
what it is. What it cannot follow (an unclosed string, a ``\\u`` escape, invisible characters)
it refuses. ``checked`` returns the statement with its comments blanked out, and only that text
is sent: what the server sees is what was checked, whatever it takes for the end of a comment.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from queries.errors import QueryRefused

Kind = Literal["word", "quoted", "string", "number", "parameter", "symbol"]

#: A statement begins with one of these: it keeps out all commands to the server (SHOW, DROP,
#: GRANT, EXPLAIN …), which can stand nowhere else.
OPENINGS = frozenset({"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"})

#: Words refused wherever they stand: clauses that change data, read files, go to another
#: database or leave the one read transaction.
REFUSED_WORDS = frozenset(
    {
        *("CREATE", "MERGE", "INSERT", "SET", "REMOVE", "DELETE", "DETACH", "NODETACH"),
        *("FOREACH", "DROP", "LOAD", "USE", "SHOW", "TERMINATE", "TRANSACTIONS"),
    }
)

#: Procedures that only describe the graph.
READ_PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.visualization",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
    }
)

#: Families of functions with a dot in their name; all others come from plug-ins.
READ_FUNCTIONS = frozenset(
    {"date", "datetime", "localdatetime", "localtime", "time", "duration", "point"}
)

_TOKEN = re.compile(
    r"""
      (?P<space>     \s+ )
    | (?P<comment>   //[^\n\r]* | /\*.*?\*/ )
    | (?P<string>    '(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" )
    | (?P<quoted>    `(?:[^`]|``)*` )
    | (?P<parameter> \$(?:\w+|`(?:[^`]|``)*`) )
    | (?P<number>    (?:0[xob][0-9a-fA-F_]+ | \d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)(?!\w) )
    | (?P<word>      [^\W\d][\w\u0300-\u036f]* )
    | (?P<symbol>    \.\. | /(?!\*) | [-+*%^=<>!&|~(){}\[\],.:;?] )
    """,
    re.VERBOSE | re.DOTALL,
)
#: Both servers may read ``\\u0041`` as the letter A anywhere in a statement.
_ESCAPE = re.compile(r"\\+[uU]")
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}


@dataclass(frozen=True)
class Token:
    """One token: its kind, its text and place, and ``name``, by which words are compared."""

    kind: Kind
    text: str
    start: int

    @property
    def name(self) -> str:
        """Upper case without tricks: ``ſet`` and ``ＳＥＴ`` are SET too."""
        return unicodedata.normalize("NFKC", self.text).casefold().upper()

    @property
    def is_name(self) -> bool:
        """A word or a name in backticks."""
        return self.kind in ("word", "quoted")


def checked(statement: str) -> str:
    """The statement as it may be sent: comments blanked, no closing semicolon.

    Raises ``QueryRefused`` unless it is one statement that reads the graph and nothing else.
    """
    if _ESCAPE.search(statement):
        raise QueryRefused("queries.refused_escape")
    tokens, text = _tokens(statement)
    if tokens and tokens[-1].text == ";":
        tokens, text = tokens[:-1], text.rstrip().removesuffix(";").rstrip()
    if not tokens:
        raise QueryRefused("queries.refused_empty")
    _refuse_opening(tokens[0])
    for position in range(len(tokens)):
        _refuse_word(tokens, position)
        _refuse_function(tokens, position)
    return text


def tokens_of(statement: str) -> list[Token]:
    """The tokens of a statement, without blanks and comments. Raises ``QueryRefused``."""
    return _tokens(statement)[0]


def _tokens(statement: str) -> tuple[list[Token], str]:
    """The tokens, and the statement with comments and odd blanks made plain blanks."""
    tokens: list[Token] = []
    text: list[str] = []
    position = 0
    while position < len(statement):
        match = _TOKEN.match(statement, position)
        if match is None:
            raise _not_understood(statement, position)
        kind, piece = str(match.lastgroup), match[0]
        if kind in ("space", "comment"):
            text.append("".join("\n" if c == "\n" else " " for c in piece))
        else:
            _refuse_invisible(kind, piece)
            tokens.append(Token(kind, piece, position))  # type: ignore[arg-type]
            text.append(piece)
        position = match.end()
    return tokens, "".join(text).strip()


def _refuse_invisible(kind: str, piece: str) -> None:
    """A string may hold any character; outside one, invisible characters hide words."""
    if kind == "string":
        return
    for letter in piece:
        if unicodedata.category(letter) in _INVISIBLE:
            raise QueryRefused("queries.refused_character", code=f"U+{ord(letter):04X}")


def _not_understood(statement: str, position: int) -> QueryRefused:
    letter = statement[position]
    if letter in "'\"`" or statement.startswith("/*", position):
        return QueryRefused("queries.refused_unclosed", what=letter if letter != "/" else "/*")
    if letter.isprintable():
        return QueryRefused("queries.refused_symbol", symbol=letter)
    return QueryRefused("queries.refused_character", code=f"U+{ord(letter):04X}")


def _refuse_opening(first: Token) -> None:
    if first.kind != "word" or first.name not in OPENINGS:
        raise QueryRefused("queries.refused_opening", word=first.text)


def _refuse_word(tokens: list[Token], position: int) -> None:
    token = tokens[position]
    if token.text == ";":
        raise QueryRefused("queries.refused_several")
    if token.kind != "word" or _names_a_part(tokens, position):
        return
    if token.name in REFUSED_WORDS:
        raise QueryRefused("queries.refused_word", word=token.name)
    if token.name == "CALL":
        _refuse_procedure(tokens, position + 1)


def _refuse_procedure(tokens: list[Token], position: int) -> None:
    """What follows ``CALL``: a subquery, whose words are looked at like all others, or a name."""
    if position < len(tokens) and tokens[position].text in ("{", "("):
        return
    name, _ = _dotted_name(tokens, position)
    if name not in READ_PROCEDURES:
        raise QueryRefused("queries.refused_procedure", name=name or "?")


def _refuse_function(tokens: list[Token], position: int) -> None:
    """Functions with a dot in their name come from plug-ins, but for a few families."""
    if not tokens[position].is_name:
        return
    after_dot = position > 0 and tokens[position - 1].text == "."
    if after_dot and position > 1 and tokens[position - 2].is_name:
        return  # an inner part: the whole name was looked at where it begins
    name, after = _dotted_name(tokens, position)
    is_called = after < len(tokens) and tokens[after].text == "("
    if not is_called or not (after_dot or "." in name) or name in READ_PROCEDURES:
        return
    if after_dot or name.split(".")[0] not in READ_FUNCTIONS:
        raise QueryRefused("queries.refused_function", name=name)


def _names_a_part(tokens: list[Token], position: int) -> bool:
    """Whether the word here is a label or a property that happens to be called so.

    It is after a colon (``n:Set``), or after the dot of a name, a parameter or a bracket
    (``n.set``); the dot of a number (``LIMIT 1. SET``) does not make a property.
    """
    if not position:
        return False
    before = tokens[position - 1].text
    if before != ".":
        return before == ":"
    owner = tokens[position - 2] if position > 1 else None
    return owner is not None and (
        owner.is_name or owner.kind == "parameter" or owner.text in (")", "]", "}")
    )


def _dotted_name(tokens: list[Token], position: int) -> tuple[str, int]:
    """The name that begins here, lower case without backticks, and the position behind it."""
    pieces: list[str] = []
    while position < len(tokens) and tokens[position].is_name:
        pieces.append(tokens[position].text.strip("`").lower())
        position += 1
        if position + 1 >= len(tokens) or tokens[position].text != ".":
            break
        if not tokens[position + 1].is_name:
            break
        position += 1
    return ".".join(pieces), position
