"""The data-quality report for one supplier: its own record ids and reasons, and nothing else of anybody."""

from html import escape
from pathlib import Path

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts.arrive import Arrival

SHOWN = 200  # examples a reason: enough to find the fault by; the counts are whole
STYLE = (
    "body{font-family:arial,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;line-height:1.5}"
    "table{border-collapse:collapse;margin-bottom:2em}td,th{border-bottom:1px solid "
    "#b1b4b6;padding:.3em 1em .3em 0;text-align:left;vertical-align:top}"
)


def write_reports(engine: Engine, arrival: Arrival, folder: Path) -> list[Path]:
    """One HTML file a feed in the folder. Every word that came from outside is escaped."""
    folder.mkdir(parents=True, exist_ok=True)
    titles = dict(engine.rows("SELECT feed, title FROM feeds ORDER BY feed"))
    written = []
    for feed, title in titles.items():
        path = folder / f"{feed}.html"
        path.write_text(page(engine, arrival, feed, title), "utf-8")
        written.append(path)
    return written


def page(engine: Engine, arrival: Arrival, feed: str, title: str) -> str:
    """The report as HTML."""
    mine = [one for one in arrival.files if one.feed == feed]
    files = "".join(
        f"<tr><td>{escape(one.file)}</td><td>{one.rows:,}</td><td>{one.used:,}</td><td>{one.quarantined:,}</td></tr>"
        for one in mine
    )
    said = [sentence for one in mine for sentence in ([one.refused] if one.refused else []) + one.warnings]
    notes = "".join(f"<li>{escape(sentence)}</li>" for sentence in said)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" '
        'content="width=device-width, initial-scale=1">'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>Data quality: {escape(title)}</title><style>{STYLE}</style></head><body><main>"
        f"<h1>Data quality: {escape(title)}</h1><p>As of {arrival.as_of.isoformat()}. Rows in = "
        "rows used + rows set aside.</p>"
        "<table><caption>Files</caption><thead><tr><th scope=col>File</th><th scope=col>Rows "
        "in</th><th scope=col>Used</th><th scope=col>Set aside</th></tr></thead>"
        f"<tbody>{files}</tbody></table>{f'<ul>{notes}</ul>' if notes else ''}"
        f"{_reasons(engine, 'quarantine', feed, 'Rows set aside')}"
        f"{_reasons(engine, 'notice', feed, 'Values left blank, rows used')}"
        "</main></body></html>\n"
    )


def _reasons(engine: Engine, table: str, feed: str, heading: str) -> str:
    """Each reason once, how often, and where."""
    told = engine.rows(
        f"""
        WITH placed AS (
            SELECT check_id, column_name, CASE WHEN check_id = 'duplicate' THEN
                'A row repeats the id of another: leave it out, or give it an id of its own.' ELSE reason END AS why,
                file || ', row ' || row_number || coalesce(' (' || record_id || ')', '') AS place,
                row_number() OVER (PARTITION BY check_id, column_name, reason ORDER BY file, row_number) AS n
            FROM {table} WHERE feed = ? AND row_number > 0
        )
        SELECT why, count(*), string_agg(CASE WHEN n <= {SHOWN} THEN place END, '; ' ORDER BY place)
        FROM placed GROUP BY check_id, column_name, why ORDER BY count(*) DESC, check_id, column_name, why
        """,
        [feed],
    )
    if not told:
        return f"<h2>{heading}</h2><p>None.</p>"
    lines = "".join(
        f"<tr><td>{escape(why)}</td><td>{count:,}</td><td>{escape(_few(places, count))}</td></tr>"
        for why, count, places in told
    )
    return (
        f"<h2>{heading}</h2><table><thead><tr><th scope=col>Reason</th><th scope=col>Rows</th><th "
        "scope=col>Where</th></tr></thead>"
        f"<tbody>{lines}</tbody></table>"
    )


def _few(places: str, count: int) -> str:
    return places if count <= SHOWN else f"{places} ... and {count - SHOWN:,} more"
