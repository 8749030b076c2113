"""Who sees the rows of 27 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0017_who_somebody_is"),
        ("site", "0014_who_sees_who_is_round_a_family"),
    ]

    operations = [
        EnforceRows(
            "people_characteristic",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_characteristichistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_contactway",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_contactwayhistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_dispute",
            read="tf_sees_item({row}.kind, {row}.item)",
            add="tf_sees_item({row}.kind, {row}.item)",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_grouphistory",
            read=(
                "{row}.recorded_by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_supporter s "
                "WHERE s.group_id = {row}.id) OR EXISTS (SELECT FROM people_placenote n WHERE n.group_id = "
                "{row}.id)"
            ),
            add=(
                "({row}.recorded_by_id = (SELECT tf_reader()) OR EXISTS (SELECT FROM people_supporter s "
                "WHERE s.group_id = {row}.id) OR EXISTS (SELECT FROM people_placenote n WHERE n.group_id = "
                "{row}.id)) OR ({row}.recorded_by_id = (SELECT tf_reader()) AND (SELECT "
                "tf_reader_may('sees_families'))) OR ({row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND (SELECT tf_reader_may('sees_families')))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_identifier",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_identifierhistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_involvedhistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_lifeevent",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_lifeeventhistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_mypeoplehistory",
            read=(
                "tf_reaches({row}.person_id) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR ({row}.others_may_see AND "
                "tf_may_know({row}.person_id, {row}.information)))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR ({row}.others_may_see AND "
                "tf_may_know({row}.person_id, {row}.information)))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (false)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_note",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_notehistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_observation",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_observationhistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_packdecision",
            read=(
                "EXISTS (SELECT FROM people_packrequest p WHERE p.id = {row}.request_id) AND CASE WHEN "
                "{row}.key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN NOT "
                "tf_sealed({row}.key::uuid, (SELECT tf_reader_agency())) ELSE true END"
            ),
            add=(
                "EXISTS (SELECT FROM people_packrequest p WHERE p.id = {row}.request_id) AND CASE WHEN "
                "{row}.key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN NOT "
                "tf_sealed({row}.key::uuid, (SELECT tf_reader_agency())) ELSE true END"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_personaddress",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_personaddresshistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_personname",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_personnamehistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_placenotehistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_supporterhistory",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "{row}.other_id IS NULL OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) "
                "OR tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "{row}.other_id IS NULL OR NOT tf_withheld({row}.other_id, 'family'))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_tie",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_tiehistory",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) "
                "OR tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT "
                "tf_withheld({row}.other_id, 'family'))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_warningnote",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_warningnotehistory",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
    ]
