"""Who sees the rows of 15 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0009_browsers_of_sittings"),
        ("people", "0009_looked_into"),
        ("site", "0004_what_readers_know"),
    ]

    operations = [
        EnforceRows(
            "people_disclosure",
            read=(
                "tf_keeps({row}.person_id) OR (tf_reaches({row}.person_id) AND ({row}.from_agency_id = "
                "(SELECT tf_reader_agency()) OR {row}.agency_id = (SELECT tf_reader_agency())))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND ({row}.from_agency_id = (SELECT tf_reader_agency()) OR "
                "{row}.agency_id = (SELECT tf_reader_agency()))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_family",
            read=(
                "{row}.id = ANY ((SELECT tf_reader_records())::uuid[]) OR (NOT {row}.restricted AND "
                "((SELECT tf_reads_every_area()) OR {row}.area = ANY ((SELECT tf_reader_areas())::text[])))"
            ),
            add="{row}.opened_by_id = (SELECT tf_reader()) AND (SELECT tf_reader_may('leads_families'))",
            change=(
                "{row}.id = ANY ((SELECT tf_reader_records())::uuid[]) OR (NOT {row}.restricted AND "
                "((SELECT tf_reads_every_area()) OR {row}.area = ANY ((SELECT tf_reader_areas())::text[])))"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_groundinforce",
            read="true",
            add="(SELECT tf_reader_role()) = 'information_governance'",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_handedback",
            read="EXISTS (SELECT FROM people_sharingend e WHERE e.id = {row}.end_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_heldback",
            read=(
                "EXISTS (SELECT FROM people_disclosure d WHERE d.id = {row}.disclosure_id AND tf_keeps(d.person_id))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_leftout",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            change="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            remove="false",
        ),
        EnforceRows(
            "people_membership",
            read=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            add=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            change=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_note",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_person",
            read="tf_reaches({row}.id) AND NOT tf_withheld({row}.id, 'identity')",
            add="{row}.recorded_by_id = (SELECT tf_reader()) AND (SELECT tf_reader_may('sees_families'))",
            change="tf_reaches({row}.id) AND NOT tf_withheld({row}.id, 'identity')",
            remove="false",
        ),
        EnforceRows(
            "people_personaddress",
            read=(
                "tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            remove="false",
        ),
        EnforceRows(
            "people_released",
            read="EXISTS (SELECT FROM people_heldback h WHERE h.id = {row}.held_back_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_serviceagreement",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE f.id = "
                "{row}.family_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_sharingdecision",
            read=(
                "tf_keeps({row}.person_id) OR (tf_reaches({row}.person_id) AND ({row}.by_agency_id = "
                "(SELECT tf_reader_agency()) OR ({row}.agency_id = (SELECT tf_reader_agency()) AND "
                "({row}.outcome = 'share' OR {row}.may_know))))"
            ),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_sharingend",
            read="EXISTS (SELECT FROM people_sharingdecision d WHERE d.id = {row}.decision_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_tie",
            read=(
                "(tf_reaches({row}.person_id) AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            remove="false",
        ),
    ]
