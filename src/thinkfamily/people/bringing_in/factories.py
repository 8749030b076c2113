"""Sheets of another system, for tests, samples and the demonstration. Everybody in them is fictional."""

from collections.abc import Mapping

from thinkfamily.access.users.models import User
from thinkfamily.people.bringing_in import actions
from thinkfamily.people.bringing_in.models import Bringing

SYSTEM = "Old case system"
SHEETS: dict[str, str] = {
    "families": "family_id,name,area,why,worker\nF1,Sorrel family,Fernhill,Asked for help with school,\n",
    "people": (
        "person_id,first_name,last_name,date_of_birth,sex,nhs_number,expected_date\n"
        "P1,Ada,Sorrel,2 3 1988,F,9990123004,\nP2,Max,Sorrel,9/6/2013,M,,\nP3,,,,U,,3 2 2027\n"
    ),
    "members": (
        "family_id,person_id,role,since\nF1,P1,parent,1 9 2026\nF1,P2,child,1 9 2026\nF1,P3,expected child,1 9 2026\n"
    ),
    "addresses": "person_id,line,postcode,kind\nP1,1 Quarry Road,NM1 4AB,main\nP2,1 Quarry Road,NM1 4AB,\n",
    "ties": "person_id,kind,other_id\nP1,mother,P2\nP2,son,P1\nP1,expects,P3\n",
    "households": "household_id,name\nH1,Ada's home\n",
    "stays": "household_id,person_id,kind,nights\nH1,P1,,\nH1,P2,shared,10\n",
    "workers": "person_id,service_kind,service,worker,phone\nP2,school,Fernhill Academy,Anil Rao,+44 1632 960123\n",
    "contacts": "person_id,way,value,safe,how\nP1,mobile,07700 900123,with care,Text first\n",
    "names": "person_id,kind,first_name,last_name,language\nP1,in_script,آدا,سورل,ar\n",
    "documents": "person_id,file,title,written_on\nP2,plans/plan.txt,Early help plan of March 2026,3 3 2026\n",
}
PLAN = ("plans/plan.txt", b"Reads aloud every day.\n")


def files(changed: Mapping[str, str] | None = None, *, plan: bool = True) -> list[tuple[str, bytes]]:
    """The sheets as CSV files, with a plan among them. `changed`: other text of a sheet; empty leaves it out."""
    told = {**SHEETS, **(changed or {})}
    return [(f"{name}.csv", text.encode()) for name, text in told.items() if text] + ([PLAN] if plan else [])


def tried(by: User, changed: Mapping[str, str] | None = None) -> Bringing:
    """Files that wait to be signed."""
    return actions.try_out(files(changed), by=by, outside=SYSTEM)


def signed(by: User, changed: Mapping[str, str] | None = None) -> Bringing:
    """Files that were brought in."""
    bringing = tried(by, changed)
    actions.sign(bringing, by=by)
    return bringing
