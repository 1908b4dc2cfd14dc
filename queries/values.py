"""Values for parameters: what a person typed or a program passed, as the type declared."""

from __future__ import annotations

from queries.errors import ParameterError
from queries.spec import Parameter, Query, Value

_TRUE = frozenset({"true", "yes", "1", "có", "đúng"})
_FALSE = frozenset({"false", "no", "0", "không", "sai"})


def bind(query: Query, given: dict[str, object]) -> dict[str, Value]:
    """All parameters of the query with a value of their type; defaults where nothing is given.

    Raises ``ParameterError`` for a name it does not have, a missing or an impossible value.
    """
    names = [parameter.name for parameter in query.parameters]
    for name in given:
        if name not in names:
            known = ", ".join(names) or "–"
            raise ParameterError(
                "queries.unknown_parameter", query=query.name, name=name, known=known
            )
    return {parameter.name: _value(query, parameter, given) for parameter in query.parameters}


def _value(query: Query, parameter: Parameter, given: dict[str, object]) -> Value:
    value = given.get(parameter.name)
    if value is None or (isinstance(value, str) and not value.strip()):
        if parameter.required:
            raise ParameterError(
                "queries.missing_parameter",
                query=query.name,
                name=parameter.name,
                description=parameter.words.say(),
            )
        return parameter.default
    if parameter.type == "integer":
        return _integer(parameter, value)
    if parameter.type == "boolean":
        return _boolean(parameter, value)
    if not isinstance(value, str):
        raise ParameterError("queries.not_a_text", name=parameter.name, value=repr(value))
    if parameter.type == "choice" and value not in parameter.choices:
        choices = ", ".join(parameter.choices)
        raise ParameterError(
            "queries.not_a_choice", name=parameter.name, value=value, choices=choices
        )
    return value.strip()


def _integer(parameter: Parameter, value: object) -> int:
    try:
        number = None if isinstance(value, bool) else int(str(value))
    except ValueError:
        number = None
    if number is None:
        raise ParameterError("queries.not_an_integer", name=parameter.name, value=value)
    if not parameter.minimum <= number <= parameter.maximum:
        raise ParameterError(
            "queries.out_of_range",
            name=parameter.name,
            value=number,
            minimum=parameter.minimum,
            maximum=parameter.maximum,
        )
    return number


def _boolean(parameter: Parameter, value: object) -> bool:
    text = str(value).strip().lower()
    if text not in _TRUE | _FALSE:
        raise ParameterError("queries.not_a_boolean", name=parameter.name, value=value)
    return text in _TRUE
