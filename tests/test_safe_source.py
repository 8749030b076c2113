"""What no line of the product does: make code out of text, trust what came in, or reach out by itself."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import Environment

from tests import source
from thinkfamily.people.ecomap.drawing import circle, column, mine
from thinkfamily.people.ecomap.drawing.picture import Around
from thinkfamily.people.ecomap.drawing.picture import Picture as Supports
from thinkfamily.people.genogram.drawing import draw as genogram
from thinkfamily.people.genogram.drawing.picture import Figure
from thinkfamily.people.genogram.drawing.picture import Picture as Tree
from thinkfamily.people.involvement import ring

pytestmark = pytest.mark.demand("3.11.3")

WITH_PAGES = [source.PACKAGE / name for name in ("access", "people", "office", "casework", "learn", "portal", "design")]
# Calls by which text becomes code, a command, or a thing of any kind that the text asks for.
TEXT_INTO_CODE = {
    "eval", "exec", "compile", "__import__", "os.system", "os.popen", "pickle.loads", "pickle.load", "marshal.loads",
    "yaml.load", "yaml.unsafe_load", "Template", "from_string", "mark_safe", "Markup", "format_html",
}  # fmt: skip
SAFE_LOADERS = {
    "src/thinkfamily/identify/extracts/known.py": "a loader of its own, made from yaml's safe one",
    "src/thinkfamily/casework/packs/files.py": "the same, which also refuses aliases and a key that stands twice",
}
# Compiles no code of Python: sets our own template as a PDF, and what people wrote comes to it as data.
TYPESETTING = {
    ("src/thinkfamily/people/subject_access/papers.py", "typst.compile"),
    ("src/thinkfamily/people/genogram/taking_along.py", "typst.compile"),
    ("src/thinkfamily/casework/copies/papers.py", "typst.compile"),
    ("src/thinkfamily/casework/meetings/papers.py", "typst.compile"),
    ("src/thinkfamily/casework/packs/parsing.py", "Template"),  # a shape of our own: what is asked, in sections
}
# Chance that decides where a line is drawn, never what stands in an address. The same family gives the same drawing.
BY_CHANCE = {f"src/thinkfamily/people/genogram/drawing/{name}.py" for name in ("ordering", "examples/made_up")}
# A file that leaves the product and must be read without it.
STANDS_ALONE = {"src/thinkfamily/people/subject_access/copy.html"}
# Asks the site that it came from whether its reader is still signed in, and reads nothing of the answer; and sends what
# is being typed to the page's own address, and shows the answer as text.
ASKS_ITS_OWN_SITE = {"src/thinkfamily/design/static/app.js": ["fetch(", "fetch("]}
# Decoding again what Django has decoded already.
DECODED_TWICE = {"unquote", "unquote_plus", "unescape", "b64decode", "urlsafe_b64decode"}
# What speaks with other machines; each place with the reason.
REACHES_OUT = {
    "requests",
    "httpx",
    "urllib.request",
    "urllib3",
    "aiohttp",
    "socket",
    "ftplib",
    "smtplib",
    "http.client",
}
MAY_REACH_OUT = {
    "src/thinkfamily/demo/start.py": "asks its own site on 127.0.0.1 whether it answers",
    "src/thinkfamily/access/signing_in/single_sign_on/views.py": "only the faults by which the library says that the "
    "council's own sign-in, whose address stands in the settings, does not answer",
    "src/thinkfamily/office/post/notify.py": "GOV.UK Notify, only where the council's settings name it",
}


def of_pages() -> list[Path]:
    """The modules that a request can reach, without their tests and migrations."""
    return [
        file
        for file in source.modules()
        if any(folder in file.parents for folder in WITH_PAGES)
        and not file.name.startswith(("test_", "conftest", "factories"))
        and file.parent.name != "migrations"
    ]


def product() -> list[Path]:
    """Every module but tests."""
    return [file for file in source.modules() if not file.name.startswith(("test_", "conftest"))]


def calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """Each call by its name, as it is written."""
    for node in ast.walk(source.tree(file)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def named(call: str, names: set[str]) -> bool:
    return call in names or call.rpartition(".")[2] in {name for name in names if "." not in name}


def test_no_code_or_command_is_made_of_text() -> None:
    found = []
    for file in product():
        for call, node in calls(file):
            shell = any(word.arg == "shell" and ast.unparse(word.value) != "False" for word in node.keywords)
            safe = call.startswith("re.") or (call == "yaml.load" and source.named(file) in SAFE_LOADERS)
            safe = safe or (source.named(file), call) in TYPESETTING
            if shell or (named(call, TEXT_INTO_CODE) and not safe):
                found.append(f"{source.named(file)}: line {node.lineno}: {call}")
    assert found == []


def test_nothing_that_came_in_is_decoded_twice() -> None:
    found = [
        f"{source.named(file)}: {call}" for file in of_pages() for call, _ in calls(file) if named(call, DECODED_TWICE)
    ]
    # What comes out of our own encryption is not what came in.
    ours = {
        "src/thinkfamily/people/bringing_in/reads.py: base64.b64decode",
        "src/thinkfamily/casework/copies/signing.py: base64.b64decode",  # a picture, as a browser writes one down
    }
    assert [each for each in found if "encryption.py" not in each and each not in ours] == []


def test_sql_is_never_put_together_from_values() -> None:
    """SQL with a piece put in may hold the name of a table of ours, taken from a model, and nothing else."""
    found = []
    for file in of_pages():
        for call, node in calls(file):
            if call.rpartition(".")[2] in {"execute", "raw", "extra", "RawSQL"} and node.args:
                said = ast.unparse(node.args[0])
                pieces = [part for part in ast.walk(node.args[0]) if isinstance(part, ast.FormattedValue | ast.Mod)]
                if pieces and not re.fullmatch(r"f?['\"].*{model\._meta\.db_table}.*['\"]", said):
                    found.append(f"{source.named(file)}: line {node.lineno}: {said[:80]}")
    names_of_ours = {  # files that put in names of tables and columns, which stand in the code
        "src/thinkfamily/access/row_security.py",  # in migrations
        "src/thinkfamily/people/arrivals/loading/copying.py",  # from the models
    }
    assert [each for each in found if each.partition(":")[0] not in names_of_ours] == []


def test_no_pattern_is_made_of_what_somebody_typed() -> None:
    found = []
    for file in of_pages():
        for call, node in calls(file):
            if call.startswith("re.") and call != "re.escape" and node.args:
                made = [part for part in ast.walk(node.args[0]) if isinstance(part, ast.FormattedValue)]
                if made and "re.escape" not in ast.unparse(node.args[0]):
                    found.append(source.named(file))
    lists = {  # of the code's own
        "src/thinkfamily/access/sittings/rules.py": "of browsers",
        "src/thinkfamily/people/find/typed.py": "of months",
        "src/thinkfamily/casework/assessment/rules.py": "of words that may sound like blame",
        "src/thinkfamily/casework/plan/smart/plain.py": "of worker's words",
        "src/thinkfamily/casework/plan/smart/words.py": "of services, months and counts",
    }
    assert set(found) == set(lists)


def test_nothing_reaches_out_by_itself() -> None:
    found = set()
    for file in product():
        for node in ast.walk(source.tree(file)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if any(name in REACHES_OUT or name.partition(".")[0] in REACHES_OUT - {"urllib"} for name in names):
                found.add(source.named(file))
    assert {name for name in found if "/site/" not in name} <= set(MAY_REACH_OUT), "say why it must"


def test_every_page_escapes_what_it_shows() -> None:
    from django.template import engines

    environment: Environment = engines["jinja2"].env  # type: ignore[attr-defined]  # Jinja's engine
    assert environment.autoescape is True
    assert environment.from_string("{{ said }}").render(said="<b>") == "&lt;b&gt;"
    raw = re.compile(r"\|\s*safe\b|autoescape\s+false", re.IGNORECASE)
    found = [source.named(file) for file in source.templates() if raw.search(file.read_text(encoding="utf-8"))]
    assert found == ["src/thinkfamily/design/components/picture.html"], "drawings of our own, whose words are escaped"


HOSTILE = "<script>alert('x')</script>\" onload=\"alert(1)"


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(
            lambda: genogram.draw(Tree(HOSTILE, [Figure("a", HOSTILE, "F")])).svg,
            id="the family's tree",
        ),
        pytest.param(
            lambda: circle.draw(Supports(HOSTILE, (HOSTILE,), (Around(HOSTILE, HOSTILE, brings=HOSTILE),))).svg,
            id="the supports",
        ),
        pytest.param(
            lambda: column.draw(Supports(HOSTILE, (HOSTILE,), (Around(HOSTILE, HOSTILE, brings=HOSTILE),))).svg,
            id="the supports on a phone",
        ),
        pytest.param(lambda: mine.draw(HOSTILE, [(HOSTILE, [HOSTILE])]).svg, id="a child's people"),
        pytest.param(lambda: ring.draw(HOSTILE, [(HOSTILE, "involved", HOSTILE)]), id="the ring of services"),
    ],
)
def test_a_name_stays_a_name_in_every_picture(drawn: Callable[[], str]) -> None:
    root = ElementTree.fromstring(drawn())
    for element in root.iter():
        assert not element.tag.endswith("script")
        assert not [name for name in element.attrib if name.lower().startswith("on") or name == "style"]


def test_pages_hold_no_script_and_no_style_of_their_own() -> None:
    own = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
    elsewhere = re.compile(r"(?:src|href|action)=[\"'](?:https?:)?//", re.IGNORECASE)
    found = []
    for file in source.templates():
        text = file.read_text(encoding="utf-8")
        found += [f"{source.named(file)}: {match[0]}" for match in (*own.finditer(text), *elsewhere.finditer(text))]
    assert [each for each in found if each not in {f"{name}: <style" for name in STANDS_ALONE}] == []


def test_our_scripts_put_text_in_as_text_and_keep_nothing_in_the_browser() -> None:
    never = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|localStorage|sessionStorage|"
        r"indexedDB|document\.cookie|postMessage|addEventListener\(.message|fetch\(|XMLHttpRequest|WebSocket"
    )
    ours = [file for file in source.tracked() if file.suffix == ".js" and "vendor" not in file.parts]
    assert ours
    assert {source.named(file): never.findall(file.read_text(encoding="utf-8")) for file in ours} == {
        source.named(file): ASKS_ITS_OWN_SITE.get(source.named(file), []) for file in ours
    }


def test_what_is_secret_is_never_part_of_an_address() -> None:
    """A form that asks for a password or a code is sent as a form, never as an address."""
    asks = re.compile(r"password|code|secret|passkey", re.IGNORECASE)
    found = []
    for file in source.templates():
        for form in re.findall(r"<form\b[^>]*>", file.read_text(encoding="utf-8")):
            if 'method="post"' not in form and asks.search(str(file)):
                found.append(f"{source.named(file)}: {form}")
    assert found == []


def test_a_password_is_masked_and_may_be_pasted_or_filled_in_by_a_keeper() -> None:
    asked = [
        line
        for file in source.templates()
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(r"params\(\"\w*password", line)
    ]
    assert asked
    masked = re.compile(r"govukPasswordInput|type=\"password\"")
    kept = re.compile(r"autocomplete=\"(current|new)-password\"")
    assert [line for line in asked if not masked.search(line) or not kept.search(line) or "onpaste" in line] == []


def test_only_sound_hashes_are_used() -> None:
    weak = {"md5", "sha1", "new"}
    found = [
        f"{source.named(file)}: {call}"
        for file in product()
        for call, node in calls(file)
        if call.startswith(("hashlib.", "hmac."))
        and call.rpartition(".")[2] in weak
        and "sha256" not in ast.unparse(node)
    ]
    assert found == []


def test_what_must_not_be_guessed_comes_from_the_system() -> None:
    """Python's `random` makes the demo's town and learns from samples; it makes no mark that stands in an address."""
    by_chance = set()
    for file in of_pages():
        for node in ast.walk(source.tree(file)):
            if isinstance(node, ast.Import) and any(alias.name == "random" for alias in node.names):
                by_chance.add(source.named(file))
            if isinstance(node, ast.ImportFrom) and node.module in {"random", "uuid"}:
                by_chance |= {source.named(file) for alias in node.names if alias.name not in {"UUID", "uuid4"}}
    assert by_chance == BY_CHANCE


def test_forms_name_their_fields() -> None:
    found = []
    for file in of_pages():
        for node in ast.walk(source.tree(file)):
            if isinstance(node, ast.ClassDef) and any("ModelForm" in ast.unparse(base) for base in node.bases):
                found.append(f"{source.named(file)}: {node.name} takes its fields from a model")
        for call, node in calls(file):
            whole = [word for word in node.keywords if word.arg is None and "request." in ast.unparse(word.value)]
            if whole or call.endswith((".objects.create_from", "model_to_dict")):
                found.append(f"{source.named(file)}: line {node.lineno}: a request fills {call}")
    assert found == []


def test_a_password_is_taken_as_it_was_typed() -> None:
    """No trimming, and room for a long sentence."""
    found = {}
    for file in of_pages():
        for node in ast.walk(source.tree(file)):
            if isinstance(node, ast.Assign) and re.search("password$", ast.unparse(node.targets[0])):
                said = {word.arg: ast.unparse(word.value) for word in getattr(node.value, "keywords", [])}
                if "max_length" in said:
                    found[f"{source.named(file)}: {ast.unparse(node.targets[0])}"] = (
                        said.get("strip"),
                        said["max_length"],
                    )
    assert found
    assert {name: words for name, words in found.items() if words[0] != "False" or int(words[1]) < 64} == {}
