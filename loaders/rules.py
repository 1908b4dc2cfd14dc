"""The table of rules: what each rule id on a fact means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.language import Language, language
from loaders.types import load_vocabulary


@dataclass(frozen=True)
class Rule:
    """One row: what it matches in both languages, an example, its source in the domain."""

    id: str
    vi: str
    en: str
    example: str
    source: str

    def says(self, lang: Language | None = None) -> str:
        """What the rule matches, in the reader's language."""
        return self.vi if (lang or language()) == "vi" else self.en


@cache
def rules() -> dict[str, Rule]:
    """All rules by id, in the order of the table."""
    return {row["id"]: Rule(**row) for row in load_vocabulary("rules")["rule"]}


def rule_of(rule_id: str) -> Rule | None:
    """The row of a fact's rule id, or that of the nearest id above it; None if there is none."""
    while rule_id:
        if rule_id in rules():
            return rules()[rule_id]
        rule_id = rule_id.rpartition(".")[0]
    return None


def rules_page() -> str:
    """The page of the documentation on rules, as Markdown in both languages."""
    head = [
        "# Rules · Quy tắc",
        "",
        "Every fact carries the id of the rule that found it. Mỗi dữ kiện mang mã của quy tắc đã",
        "tìm ra nó. This page is made from `loaders/vocabulary/rules.toml`.",
        "",
        "| id | English | Tiếng Việt | example · ví dụ | source |",
        "|---|---|---|---|---|",
    ]
    rows = [
        f"| `{r.id}` | {r.en} | {r.vi} | {r.example.replace('|', '/')} | {r.source} |"
        for r in rules().values()
    ]
    return "\n".join([*head, *rows]) + "\n"
