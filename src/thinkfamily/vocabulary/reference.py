"""The vocabulary's own pages of the reference: what Identify publishes, and the kinds of fact."""

from thinkfamily.vocabulary import publication
from thinkfamily.vocabulary.facts import fact_kinds
from thinkfamily.vocabulary.tables import Table


def publication_page() -> str:
    """Every file and column that Identify publishes, as Markdown."""
    parts = [
        "# What Identify publishes",
        f"Format {publication.FORMAT_VERSION}. Each table is a Parquet file of its name; `manifest.json` beside them "
        "holds versions, counts, settings and hashes of the inputs.",
        *(_table(table) for table in publication.TABLES.values()),
    ]
    return "\n\n".join(parts) + "\n"


def facts_page() -> str:
    """Every kind of fact that a feed's layout may name, as Markdown."""
    lines = ["# Kinds of fact", "", "What a feed may say of somebody: `facts: [{kind: ...}]` in its layout.", ""]
    lines += ["| Kind | Means | Amount in | Codes | For the whole home |", "|---|---|---|---|---|"]
    for kind in fact_kinds().values():
        codes = ", ".join(f"`{code}`" for code in kind.codes)
        lines.append(f"| `{kind.name}` | {kind.means} | {kind.amount or ''} | {codes} | {'yes' if kind.home else ''} |")
    return "\n".join(lines) + "\n"


def _table(table: Table) -> str:
    lines = [f"## `{table.name}.parquet`", "", table.meaning, "", "| Column | Type | Meaning |", "|---|---|---|"]
    for column in table.columns:
        always = " Always there." if column.required else ""
        lines.append(f"| `{column.name}` | {column.type} | {_sentence(column.meaning)}{always} |")
    lines += ["", "Sorted by " + ", ".join(f"`{name}`" for name in table.order) + "."]
    return "\n".join(lines)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."
