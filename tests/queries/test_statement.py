"""The statement check: what passes, what does not, and what the server gets to see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.language import say, table
from queries.errors import QueryRefused
from queries.statement import READ_PROCEDURES, REFUSED_WORDS, checked
from tests.queries.statements import BAD, GOOD


def _ids(rows: list[tuple[str, str]]) -> list[str]:
    return [why.replace(" ", "_") for why, _ in rows]


@pytest.mark.parametrize(("why", "statement"), GOOD, ids=_ids(GOOD))
def test_reads_pass(why: str, statement: str) -> None:
    assert checked(statement)


@pytest.mark.parametrize(("why", "statement"), BAD, ids=_ids(BAD))
def test_everything_else_is_refused_with_a_sentence(
    why: str, statement: str, language: str
) -> None:
    with pytest.raises(QueryRefused) as refusal:
        checked(statement)
    sentence = str(refusal.value)
    assert sentence == say(refusal.value.key, **refusal.value.values)
    assert sentence.startswith(("Câu lệnh bị từ chối", "Chưa có") if language == "vi" else "The")


def test_the_server_sees_what_was_checked() -> None:
    statement = (
        "MATCH (d) // all; of them\r\nRETURN\u00a0d.key /* a\nb */ AS `a//b`, '/*' AS c ; // x"
    )
    assert checked(statement) == (
        "MATCH (d)                 \nRETURN d.key     \n     AS `a//b`, '/*' AS c"
    )


def test_strings_are_sent_as_they_are() -> None:
    statement = "RETURN 'Quận\u00a0ủy\u200b\n//' AS n"
    assert checked(statement) == statement


@pytest.mark.parametrize("word", sorted(REFUSED_WORDS))
@pytest.mark.parametrize("form", [str.upper, str.lower, str.title], ids=["upper", "lower", "title"])
def test_a_refused_word_is_refused_in_every_case(word: str, form: type[str]) -> None:
    with pytest.raises(QueryRefused):
        checked(f"MATCH (n) {form(word)} n")


@pytest.mark.parametrize("name", sorted(READ_PROCEDURES))
def test_a_describing_procedure_passes_with_and_without_brackets(name: str) -> None:
    assert checked(f"CALL {name}") == f"CALL {name}"
    assert checked(f"CALL {name}()") == f"CALL {name}()"


#: Text that opens no string, comment or backticks and makes the next word no property or label.
_PLAIN = st.text(st.characters(exclude_characters="'\"`/.:$"), max_size=60)


@given(_PLAIN, st.sampled_from(sorted(REFUSED_WORDS)))
def test_no_noise_lets_a_clause_through(noise: str, word: str) -> None:
    with pytest.raises(QueryRefused):
        checked(f"MATCH (n) {noise} {word} x")


@given(st.text(max_size=200))
def test_no_text_breaks_the_check(text: str) -> None:
    """Refused with a sentence, or checked; what was checked stays as it is."""
    try:
        sent = checked("RETURN " + text)
    except QueryRefused as refusal:
        sent = checked("RETURN 1") if str(refusal) else ""
    assert checked(sent) == sent


def test_every_refusal_has_its_sentence_in_both_languages() -> None:
    keys = [key for key in table() if key.startswith("queries.")]
    assert keys
    assert all(set(table()[key]) == {"vi", "en"} for key in keys)
