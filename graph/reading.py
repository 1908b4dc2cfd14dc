"""Files become resolved records: reading (``loaders``) and resolving in one step.

A file that fails gives its error in place of its record, so that a batch goes on. A document
marked secret keeps nothing but its mark, and is not loaded, unless that is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.checks import NO_HEADING
from graph.resolve import resolve
from loaders.errors import DirectivesError, DocumentError
from loaders.extract import Origin, read_text
from loaders.files import SourceText, open_file, open_files, shown
from loaders.records import Document, Header

Result = tuple[Path, Document | DirectivesError]


@dataclass
class Reading:
    """How to read, and what could not be read: file and error, in order.

    ``doubtful`` names the loaded files without any sign of a directive's heading.

    ``step`` hears the name of each file; with ``debug`` a defect of ours raises.
    """

    allow_secret: bool = False
    debug: bool = False
    step: Callable[[str], None] = lambda name: None
    refused: list[tuple[str, DirectivesError]] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)

    def text(self, text: str, name: str = "") -> Document:
        """The resolved record of a text; ``name`` is noted as its file name."""
        return self._resolved(read_text(text, Origin.of_text(text, name)))

    def file(self, path: Path) -> Document:
        """The resolved record of a file; a record is taken as it is. Raises ``DirectivesError``."""
        return self._document(open_file(path))

    def files(self, files: Iterable[Path]) -> Iterator[Result]:
        """Each file as a record, or as the reason why it is none."""
        for opened in open_files(files):
            self.step(shown(opened.path.name))
            if isinstance(opened.content, DirectivesError):
                yield opened.path, opened.content
                continue
            try:
                yield opened.path, self._document(opened.content)
            except DirectivesError as error:
                yield opened.path, error
            except Exception as error:  # a defect of ours: one letter must not stop the others
                if self.debug:
                    raise
                file, reason = shown(opened.path), f"{type(error).__name__}: {error}"
                yield opened.path, DocumentError("files.unexpected", file=file, reason=reason)

    def loadable(self, files: Iterable[Path], records: Iterable[Document]) -> Iterator[Document]:
        """All records that may be loaded; errors and secret documents go to ``refused``."""
        for record in records:
            yield from self._open(record.source.file, record)
        for path, document in self.files(files):
            if isinstance(document, DirectivesError):
                self.refused.append((shown(path), document))
            else:
                yield from self._open(shown(path), document)

    def _document(self, content: SourceText | Document) -> Document:
        if isinstance(content, Document):
            return content
        origin = Origin(content.name, content.sha256, content.media_type, content.provenance)
        return self._resolved(read_text(content.text, origin))

    def _resolved(self, document: Document) -> Document:
        if document.header.secrecy and not self.allow_secret:
            return withheld(document)
        return resolve(document)

    def _open(self, file: str, document: Document) -> Iterator[Document]:
        mark = document.header.secrecy
        if mark and not self.allow_secret:
            error = DocumentError("files.secret", file=file, mark=mark.surface)
            self.refused.append((file, error))
        else:
            if any(flag.code == NO_HEADING for flag in document.flags):
                self.doubtful.append(file)
            yield document


def withheld(document: Document) -> Document:
    """What may be written of a secret document: its file and its mark, no text and no quotes."""
    header = Header(kind=document.header.kind, system=None, secrecy=document.header.secrecy)
    return Document(
        source=document.source,
        header=header,
        extractor=document.extractor,
        provenance=document.provenance,
    )
