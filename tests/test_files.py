"""Promises of the repository itself: names, sizes, words at the top, and nothing of one machine."""

import ast
import re
from pathlib import Path

from tests import source

TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".html", ".css", ".js", ".lock", ".sql", ".json", ".csv", ".txt", ""}
BANNED_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "core",
    "manager",
    "managers",
    "service",
    "misc",
    "base",
}
# Files whose name is somebody else's word, each with the reason.
ALLOWED_NAMES = {
    "src/thinkfamily/site/settings/base.py": "Django's usual name for the settings that hold everywhere",
}
FEATURE_FILES = {
    "__init__", "rules", "models", "policy", "actions", "reads", "forms", "views", "urls", "jobs", "factories",
    "commands", "reference", "who_sees",
}  # fmt: skip
DJANGO_PACKAGES = ("people", "directory", "office", "casework", "learn", "portal")
# Further files in a feature, each with the reason.
FURTHER_FILES: dict[str, str] = {
    "casework/contacts/working_on.py": "which objective of the later plan a session works on: the plan fills the list",
    "casework/plan/aims.py": "what the plan tells the pages of sessions, which come before it",
    "casework/contacts/writing.py": "the verbs of lines and what they say of them, beside those of the contact itself",
    "casework/meetings/calendar.py": "what a calendar reads, without the database",
    "casework/meetings/helping.py": "questions about who helps with what, beside those of the meeting itself",
    "casework/meetings/keeping.py": "what somebody types while a meeting goes on, for pages",
    "casework/meetings/lines_forms.py": "what is asked of lines, beside what is asked of the meeting itself",
    "casework/meetings/lines_views.py": "pages of lines of a meeting, which would make the views too long",
    "casework/meetings/reviewing.py": "questions about the plan as a meeting looks at it",
    "casework/commitments/sources.py": "what promises and appointments tell the timeline",
    "casework/commitments/chasing/handing_on.py": "to whom tasks about promises go that are out of sight",
    "casework/commitments/appointments/keeping.py": "what an appointment takes along of what is sealed",
    "casework/meetings/calendar_views.py": "the date of a meeting as a file",
    "casework/meetings/sources.py": "what meetings tell the timeline",
    "casework/meetings/invitees.py": "questions about who can be asked to a meeting, and whom nobody asks",
    "casework/meetings/telling.py": "the verbs of invitations, cancellations and minutes that are sent",
    "casework/meetings/wording.py": "minutes and reports in words, in one order for page, print and PDF",
    "casework/meetings/handing.py": "minutes on paper: to whom, the task, and the tick",
    "casework/meetings/papers.py": "minutes and reports as PDF",
    "casework/meetings/writing.py": "the verbs of lines, reports and help, beside those of the meeting itself",
    "casework/team/asking.py": "the verbs of asking a specialist, beside those of the team itself",
    "casework/contacts/sources.py": "what contacts tell the timeline and the page that says who was last seen",
    "casework/measures/sources.py": "what measures tell the timeline",
    "people/front_page/seen.py": "from where it is known when somebody was seen",
    "people/sealing/further.py": "what features above put into a member's copy",
    "casework/assessment/at_home.py": "with whom an assessment opens, home by home",
    "casework/assessment/members.py": "what stands under each heading of a member's page",
    "casework/assessment/comparing.py": "questions about two assessments side by side",
    "casework/assessment/drafts.py": "reads of what somebody is typing, which is theirs alone",
    "casework/needs/answering.py": "who may answer for somebody, and a list that later features add to",
    "casework/assessment/untold.py": "judgements that the family has not been told, said before signing",
    "casework/needs/beside.py": "what later features show beside a need: a list, the one way up",
    "people/chronology/asked_before.py": "the words of what a page asks together, which are kept",
    "casework/plan/objectives.py": "models of what stands in a plan, beside those of the plan itself",
    "casework/plan/smart/plain.py": "worker's words and what is hard to read",
    "casework/plan/smart/words.py": "the words by which the helper knows a service, a day or a count",
    "casework/plan/beside.py": "what later features show beside a plan: a list, the one way up",
    "casework/copies/own_part.py": "what of a plan stands in one person's copy",
    "casework/copies/deciding.py": "who says or ticks something for somebody else",
    "casework/copies/wording.py": "a copy in words, in one order for page, print and PDF",
    "casework/copies/catalogues.py": "the words of a copy in other languages",
    "casework/copies/icons.py": "our own few icons",
    "casework/copies/papers.py": "a copy as PDF",
    "casework/copies/signing.py": "a drawn signature as it may be kept",
    "casework/plan/comparing.py": "questions about two states of a plan",
    "casework/plan/going.py": "the verb by which it is said how it goes",
    "casework/plan/objective_views.py": "pages of objectives and actions, beside those of the plan itself",
    "casework/plan/owners.py": "who does something: one of the family, of their network, or an agency",
    "casework/plan/shown.py": "how an objective is read, with what is done for it",
    "casework/plan/writing.py": "the verbs of what stands in a plan, beside those of the plan itself",
    "casework/plan/reminding/daily.py": "the verb of every day by which somebody is reminded of a small step",
    "casework/plan/reminding/safe.py": "where a letter to somebody may safely go, and on which days",
    "casework/plan/reminding/who.py": "who is reminded of a small step, and who is asked to tell them",
    "people/front_page/standing.py": "how the work stands, from whichever later feature knows it",
    "casework/plan/standing.py": "how the plan stands, as the family's page says it",
    "people/same_person/afterwards.py": "what later features do when two records are read as one: the one way up",
    "casework/plan/joining/merged.py": "the verbs where two records turn out to be one child in two live plans",
    "office/post/asked_again.py": "a list: whether a letter is still right, asked of who wrote it before it goes",
    "casework/plan/one_plan.py": "the trigger that keeps a child in one live plan",
    "casework/commitments/appointments/reminding.py": "nightly tasks: remind a family, say what came of it",
    "people/front_page/coming.py": "what is coming, from whichever feature knows it",
    "casework/commitments/appointments/coming.py": "appointments, as the family's page says them",
    "casework/commitments/choices.py": "what a form may offer its reader, for promises, appointments and agreements",
    "casework/commitments/of_plan.py": "what was promised, as a part of the plan's page",
    "casework/commitments/counting.py": "how promises are kept, counted by agency without a name",
    "casework/commitments/chasing/who.py": "who is reminded of a promise, and for whom nobody is any more",
    "casework/voice/attached/films.py": "films and M4A sound: all but picture and sound blanked where it stands",
    "casework/voice/attached/pictures.py": "pictures drawn anew",
    "casework/voice/attached/safe.py": "a file as it may be kept, whatever its kind",
    "casework/voice/attached/sound.py": "MP3 and WAV without what stands beside the sound",
    "casework/packs/where.py": "at which step of the framework a family's page is",
    "casework/voice/beside.py": "what the family says beside each judgement, for pages of every feature",
    "casework/needs/found.py": "what Identify found, waiting for a person",
    "casework/needs/unanswered.py": "the nightly question to an agency that was shown a need",
    "casework/young_carers/law.py": "the law's clock, as data with its source",
    "casework/packs/files.py": "reading packs from files, and finding those that are shipped",
    "casework/packs/parsing.py": "from a pack's content to its shapes",
    "casework/packs/measure.py": "the shape of a measure, without the database",
    "casework/packs/checking/of_measures.py": "what a measure may get wrong",
    "casework/measures/talking.py": "what must be talked about the same day, which is asked by verbs and pages",
    "casework/measures/copies.py": "what of measures stands in the copy of a member of the family",
    "casework/measures/drawing.py": "where the dots of a chart stand",
    "casework/packs/offer.py": "what is there for everybody: its shape, and what a pack may get wrong of it",
    "casework/packs/template.py": "the shapes that other features work with, without the database",
    "casework/packs/checking/between.py": "what may change from one version to the next",
    "casework/packs/checking/within.py": "what one pack may get wrong besides its shape",
    "casework/packs/checking/wording.py": "the schema's faults as sentences",
    "casework/desk/several.py": "whom of several families a reader is shown, asked once",
    "casework/desk/of_families.py": "the lines of a table of families, for a reader's own desk and a colleague's",
    "casework/desk/mine.py": "what is the reader's own to do, found before the families of a page",
    "casework/desk/day.py": "what has its time today",
    "casework/desk/drafts.py": "by what titles the reader finds what they began to type",
    "casework/desk/visited.py": "of which families a visit can be written down from a desk",
    "casework/desk/to_do.py": "what is to do, from tasks, plans and meetings",
    "casework/desk/beside.py": "what stands beside a desk",
    "casework/desk/looking.py": "what a look at several families leaves in the log",
    "casework/cases/leading.py": "the verbs of who leads, beside those of the case",
    "casework/requests/after_views.py": "pages of what comes after a decision, which would make the views too long",
    "casework/requests/ending.py": "the verbs that close a request's loop, beside those that open it",
    "people/persons/asking.py": "the words by which forms about any item ask the same things",
    "people/families/doors.py": "a list of doors: the one way up from a family's record",
    "casework/requests/ways_in.py": "the doors by which one comes to ask for help",
    "casework/requests/begun.py": "whether our work may begin from a request, or has: the one way up",
    "casework/cases/parts.py": "what of casework lies on a desk",
    "people/families/former.py": "what is known of somebody by families that they have left",
    "people/families/inner.py": "the row of a family's pages: the one way up",
    "casework/history/belonging.py": "how the rows of every model of casework belong to a person",
    "people/involvement/around.py": "which kinds of service are involved, and where nobody can tell",
    "people/involvement/ring.py": "the ring as a drawing",
    "people/network/marks.py": "from whom an item is sealed, and who sees it otherwise",
    "office/post/notify.py": "a back end of Django's mail, by a setting",
    "office/cover/desk.py": "what can lie on a desk: the one way up",
    "office/cover/parts.py": "what the office itself puts on a desk",
    "people/granting/emergencies.py": "the verbs of an emergency",
    "people/granting/parts.py": "what of access lies on a desk",
    "people/granting/invitations/agencies.py": "whether two names are one agency's, however they are written",
    "people/arrivals/demo_readers.py": "the demo's readers with their grants",
    "people/arrivals/family/doors.py": "a list of doors: the one way up from a proposal's page",
    "people/sharing/copies_of_others.py": "whose own copy somebody else may have: a list of askers, the one way up",
    "people/sharing/drafting.py": "the letters about consent that was taken back, from what the log knows",
    "people/sharing/followers.py": "a list of followers: the one way up",
    "people/sharing/growing_up.py": "what a parent agreed to ends in the night in which the child is 18",
    "people/sharing/handing_back.py": "which tasks of an agency go to whom when it loses sight",
    "people/sharing/knowing.py": "what an agency may know of the people of one page, asked once",
    "people/sharing/leaving.py": "what a look leaves in the log of what left, for pages of every feature",
    "people/sharing/letters.py": "the two letters, as text alone",
    "people/sharing/putting_right.py": "who puts right what is written down, for every feature's policy",
    "people/sharing/shown.py": "reads that only its own pages need",
    "people/sharing/steps.py": "three forms that are one page after the other",
    "people/disclosures/noted.py": "which entries stand already, so that none is written a second time",
    "people/subject_access/belonging.py": "how the rows of every model belong to a person",
    "people/subject_access/deciding.py": "what can be decided about a piece: for the form and the verb alike",
    "people/subject_access/gather.py": "everything about one person, whatever model it lies in",
    "people/subject_access/papers.py": "the copy as a page to keep and as a PDF",
    "people/subject_access/saying.py": "one row in words",
    "people/retention/aged.py": "what goes because it is too old, whoever's it is",
    "people/retention/falling_due.py": "the days of every file, for pages and for the disposal role alike",
    "people/retention/going.py": "who goes with a file, and who stays because of another",
    "people/retention/hanging.py": "the walk through every table: nothing in it is about retention alone",
    "people/retention/publication.py": "what goes of a publication, in the database and on disk",
    "people/retention/removal.py": "the verbs of the disposal role, which no page may call",
    "people/arrivals/looks.py": "reads of who looked, which are about the readers and not the family",
    "people/arrivals/naming.py": "who somebody is as readable records say it, for members, needs and pairs alike",
    "people/arrivals/seven_families.py": "the families that tests and journeys are about",
    "people/arrivals/early/fairness.py": "reads that may leave the team, rounded",
    "people/arrivals/early/spoken.py": "why a family is listed, as one sentence",
    "people/arrivals/early/summary.py": "reads of what the feeds cover",
    "people/arrivals/early/youngest.py": "the list's one filter",
    "people/arrivals/loading/copying.py": "loading is a pipeline: its steps have names",
    "people/arrivals/loading/files.py": "a step of loading",
    "people/arrivals/loading/load.py": "a step of loading",
    "people/arrivals/loading/plan.py": "a step of loading",
    "people/arrivals/loading/settle.py": "a step of loading",
    "people/matches/recompute.py": "a list of followers: the one way up",
    "people/unusual/near.py": "which families are close to a reader",
    "people/records/short_titles.py": "what feeds are called in narrow places",
    "people/about/meanwhile.py": "two who write down one birth, loss or death: what is kept, by whom and since when",
    "people/about/asked.py": "what can be written down about somebody, by its word in addresses",
    "people/about/birth/taking_back.py": "a birth that was written down by mistake",
    "people/about/birth/telling.py": "who of the family must not learn of a pregnancy",
    "people/chronology/of_belonging.py": "lines of the timeline about who belongs to whom, and who came and went",
    "people/chronology/of_papers.py": "lines of the timeline about documents and places",
    "people/ecomap/of_drawings.py": "lines of the timeline that children's own pictures say",
    "people/front_page/speaking.py": "how to speak with each of the family, in a sentence",
    "people/chronology/of_items.py": "lines of the timeline that items of the record say",
    "people/chronology/of_records.py": "lines of the timeline that agencies' records say",
    "people/chronology/sources.py": "where lines of the timeline come from: the one way up",
    "people/chronology/whom.py": "whom of a family a reader is shown, and by what name",
    "people/families/ties/asked.py": "what is about to be written down about two people, as values for the rules",
    "people/families/ties/birthdays.py": "a birthday that is put right, weighed against the ties that are there",
    "people/families/ties/cannot.py": "rules: ties that cannot be",
    "people/families/ties/descent.py": "rules: who descends from whom",
    "people/families/ties/followers.py": "a list of followers: the one way up",
    "people/families/ties/responsibilities.py": "rules of parental responsibility",
    "people/families/ties/seldom.py": "rules: ties that are asked about",
    "people/family_record/homes/linked.py": "reads of families that share a child",
    "people/family_record/sure.py": "a form that asks 'Is that right?'",
    "people/find/even.py": "how long an answer takes must tell nothing",
    "people/find/kept.py": "searches of one session, so that nothing typed stands in an address",
    "people/find/keys.py": "the database's own functions, called in one place",
    "people/find/known.py": "what a reader may see of people by which they could be found",
    "people/find/typed.py": "what somebody typed, taken apart",
    "people/front_page/calling.py": "reads: whom to call, and what is safe",
    "people/front_page/changed.py": "reads: what has changed since the reader's last look",
    "people/front_page/of_page.py": "lines of the timeline that the page says",
    "people/front_page/sentence.py": "reads: what the page's first sentence needs",
    "people/genogram/figures.py": "people as figures of a tree on a day",
    "people/genogram/kept.py": "drawings kept for minutes in memory, and nowhere else",
    "people/genogram/kinship.py": "from ties to couples and births",
    "people/genogram/marks.py": "what repeats down the generations, as one reader may know it",
    "people/genogram/picturing.py": "the picture of a family as one reader may know it",
    "people/genogram/taking_along.py": "the tree as a file",
    "people/genogram/whom.py": "whom a tree shows one reader on a day",
    "people/persons/details.py": "further models: names, characteristics, identifiers, ways to reach",
    "people/persons/editing.py": "two who edit one thing at once",
    "people/persons/followers.py": "a list of followers: the one way up",
    "people/persons/items.py": "what every item about a person has, whatever feature it is of",
    "people/persons/together.py": "several kinds of items in one question",
    "people/persons/one_person.py": "which records are of one person",
    "people/persons/periods.py": "what begins ends later: for every verb with two days",
    "people/same_person/dividing.py": "reads of what was written while two were read as one",
    "people/same_person/likely.py": "which records say the same of somebody",
    "people/same_person/merged.py": "reads of what a merge did and who saw it",
    "people/same_person/pair.py": "the two of a pair",
    "people/same_person/records.py": "what the two records of a pair say, for the rules",
    "people/same_person/stricter.py": "what holds for each of the two when a merge is undone",
}
# Folders whose files are steps or parts, each named by what it is, with the reason why.
FURTHER_FOLDERS: dict[str, str] = {
    "people/bringing_in": "bringing cases in is a pipeline: its steps have names",
    "people/ecomap/drawing": "drawing: no Django, a file a part of the picture",
    "people/genogram/drawing": "drawing: no Django, a file a part of the picture",
    "people/genogram/drawing/examples": "families that are hard to draw, for tests and the reference",
}
LONGEST_FILE = 250
LONGEST_FUNCTION = 40
LONGEST_TEST_FILE = 300
LISTS = {source.PACKAGE / "demo" / "town" / "agencies"}  # what an agency's sheet holds, column by column
# Long because they are lists, not logic.
LONG_LISTS = {"src/thinkfamily/vocabulary/publication.py", "src/thinkfamily/identify/engine/tables.py"}
# Longer than they should be; to be split, and then to leave this list.
STILL_LONG = {
    "src/thinkfamily/identify/extracts/layout.py",
    "src/thinkfamily/identify/linking/train.py",
    "src/thinkfamily/demo/town/population.py: build",
    "src/thinkfamily/demo/town/stories.py: build",
    "src/thinkfamily/people/arrivals/seven_families.py: _harper",
}


def test_every_module_says_what_it_is() -> None:
    silent = [
        source.named(file)
        for file in source.tracked()
        if file.suffix == ".py" and file.parent.name != "migrations" and not ast.get_docstring(source.tree(file))
    ]
    assert silent == [], "begin with a docstring"


def test_names_say_what_is_inside() -> None:
    vague = set()
    for file in source.modules():
        parts = file.relative_to(source.PACKAGE).with_suffix("").parts
        if {word for part in parts for word in part.split("_")} & BANNED_NAMES:
            vague.add(source.named(file))
    assert vague == set(ALLOWED_NAMES), "name it by what it holds"


def test_classes_are_named_by_what_they_are() -> None:
    ending = re.compile(r"(Utils?|Helpers?|Service|Mixin)$")
    vague = [
        f"{source.named(file)}: {node.name}"
        for file in source.modules()
        for node in ast.walk(source.tree(file))
        if isinstance(node, ast.ClassDef) and ending.search(node.name)
    ]
    assert vague == []


def test_files_stay_short() -> None:
    long = {}
    for file in source.modules():
        lines = file.read_text(encoding="utf-8").count("\n")
        longest = LONGEST_TEST_FILE if file.name.startswith("test_") else LONGEST_FILE
        if lines > longest and source.named(file) not in LONG_LISTS and file.parent.name != "migrations":
            long[source.named(file)] = lines
    assert {name: lines for name, lines in long.items() if name not in STILL_LONG} == {}


def test_functions_stay_short() -> None:
    long = {}
    for file in source.modules():
        if file.parent in LISTS:
            continue
        for node in ast.walk(source.tree(file)):
            if isinstance(node, ast.FunctionDef) and source.lines_of_code(node) > LONGEST_FUNCTION:
                long[f"{source.named(file)}: {node.name}"] = source.lines_of_code(node)
    assert {name: lines for name, lines in long.items() if name not in STILL_LONG} == {}


def feature_files() -> list[Path]:
    """Python files of feature folders: two levels and more below a Django package."""
    packages = [source.PACKAGE / name for name in DJANGO_PACKAGES]
    return [
        file
        for file in source.modules()
        if any(package in file.parents and file.parent != package for package in packages)
        and file.parent.name != "migrations"
    ]


def test_a_feature_has_the_files_that_every_feature_has() -> None:
    unusual = {
        str(file.relative_to(source.PACKAGE))
        for file in feature_files()
        if file.stem not in {*FEATURE_FILES, "conftest"}
        and not file.stem.startswith("test_")
        and str(file.parent.relative_to(source.PACKAGE)) not in FURTHER_FOLDERS
    }
    assert unusual == set(FURTHER_FILES)


def test_nothing_of_one_machine_or_registry_is_in_a_file() -> None:
    places = re.compile(r"(?<![\w.:/<])/(?:work|home|Users|root)/[\w.-]+")
    registries = re.compile("py" + r"pi\.org|python" + r"hosted\.org|registry\.npm" + "js")
    found = {}
    for file in source.tracked():
        if file.suffix in TEXT and "vendor" not in file.parts:
            text = file.read_text(encoding="utf-8")
            if strange := places.findall(text) + registries.findall(text):
                found[source.named(file)] = strange
    assert found == {}


def test_lock_files_hold_versions_and_hashes_and_no_address() -> None:
    locks = [file for file in source.tracked() if file.suffix == ".lock"]
    assert locks
    for file in locks:
        text = file.read_text(encoding="utf-8")
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert "://" not in text
        assert pins
        assert [line for line in pins if "==" not in line] == []
        assert text.count("--hash=sha256:") >= len(pins)


def test_every_list_that_is_long_is_still_there() -> None:
    there = {source.named(file) for file in source.tracked()}
    assert there >= LONG_LISTS
