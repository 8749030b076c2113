"""What a reader reaches of the publication and of people's records, and what may be known of them, for rules of rows."""

from django.db import migrations

from thinkfamily.access.row_security import Guard, GuardReads, sql

# The functions look at these though the reader may not: what is withheld counts where the reader is not shown it.
LOOKED_AT = (
    "casework_agreementhistory", "casework_caringaskedhistory", "casework_contactlinehistory",
    "casework_contactseenhistory", "casework_contactviewhistory", "casework_entryhistory",
    "casework_familyviewhistory", "casework_influencelinkhistory", "casework_measurementhistory",
    "casework_needhistory", "casework_participationhistory", "casework_voiceentryhistory",
    "casework_youngcarerhistory", "people_bondhistory", "people_carriedseal", "people_characteristichistory",
    "people_contactway", "people_contactwayhistory", "people_documenthistory", "people_family", "people_feed",
    "people_identifier", "people_identifierhistory", "people_involvedhistory", "people_involvement",
    "people_lifeeventhistory", "people_member", "people_membership", "people_mergeundone",
    "people_mypeoplehistory", "people_notehistory", "people_observationhistory", "people_person",
    "people_personaddress", "people_personaddresshistory", "people_personname", "people_personnamehistory",
    "people_placenotehistory", "people_proposedfamily", "people_proposedperson", "people_responsibilityhistory",
    "people_seal", "people_seallift", "people_sharingdecision", "people_sharingend", "people_stayhistory",
    "people_supporterhistory", "people_tiehistory", "people_uncertainpair", "people_warningnotehistory",
)  # fmt: skip
REACHED = (
    "tf_one_person(uuid[])", "tf_reaches_family(uuid)", "tf_reaches_alone(uuid)", "tf_reaches(uuid)",
    "tf_reaches_now(uuid)", "tf_reaches_item(uuid, anyelement)", "tf_keeps(uuid)", "tf_is_new(uuid)",
    "tf_sees_link(uuid, uuid)",
)  # fmt: skip
KNOWN = ("tf_withheld(uuid, text)", "tf_may_know(uuid, text)", "tf_lost_to(uuid, bigint)", "tf_sealed(uuid, bigint)")
PROPOSED = (
    "tf_own_families()", "tf_restricted_proposals(uuid[])", "tf_restricted_persons()", "tf_withheld_families()",
    "tf_pairs()", "tf_persons_to_match()",
)  # fmt: skip


class Migration(migrations.Migration):
    initial = True

    dependencies = [("casework", "0004_earlier_states")]

    operations = [
        *(GuardReads(table) for table in LOOKED_AT),
        Guard(sql(__file__, "who_is_reached"), REACHED),
        Guard(sql(__file__, "what_may_be_known"), KNOWN),
        Guard(sql(__file__, "proposals"), PROPOSED),
    ]
