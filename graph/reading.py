"""Files become resolved records: reading (``loaders``) and resolving in one step.

A file that fails gives its error in place of its record, so that a batch goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graph.resolve import resolve
from loaders.errors import DirectivesError, DocumentError
from loaders.extract import Origin, read_text
from loaders.files import SourceText, open_file, open_files, shown
from loaders.records import Document

Result = tuple[Path, Document | DirectivesError]
Refused = list[tuple[str, DirectivesError]]


def read_letter(text: str, name: str = "") -> Document:
    """The resolved record of a text; ``name`` is noted as its file name."""
    return resolve(read_text(text, Origin.of_text(text, name)))


def read_file(path: Path) -> Document:
    """The resolved record of a file; a record is taken as it is. Raises ``DirectivesError``."""
    return _document(open_file(path))


def read_files(files: Iterable[Path], *, debug: bool = False) -> Iterator[Result]:
    """Each file as a record, or as the reason why it is none; with ``debug`` defects raise."""
    for opened in open_files(files):
        content = opened.content
        if isinstance(content, DirectivesError):
            yield opened.path, content
            continue
        try:
            yield opened.path, _document(content)
        except DirectivesError as error:
            yield opened.path, error
        except Exception as error:  # a defect of ours: one letter must not stop the others
            if debug:
                raise
            file, reason = shown(opened.path), f"{type(error).__name__}: {error}"
            yield opened.path, DocumentError("files.unexpected", file=file, reason=reason)


def readable(
    results: Iterable[Result], refused: Refused, step: Callable[[str], None] = lambda name: None
) -> Iterator[Document]:
    """The records among the results; errors go to ``refused``. ``step`` hears of each file."""
    for path, document in results:
        step(shown(path.name))
        if isinstance(document, DirectivesError):
            refused.append((shown(path), document))
        else:
            yield document


def _document(content: SourceText | Document) -> Document:
    if isinstance(content, Document):
        return content
    origin = Origin(content.name, content.sha256, content.media_type, content.provenance)
    return resolve(read_text(content.text, origin))
