"""Who sees the rows of 6 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("people", "0018_what_is_brought_in"),
        ("site", "0015_who_sees_who_somebody_is"),
    ]

    operations = [
        EnforceRows(
            "people_bringing",
            read="{row}.agency_id = (SELECT tf_reader_agency()) AND (SELECT tf_reader_may('brings_in'))",
            add=(
                "{row}.agency_id = (SELECT tf_reader_agency()) AND (SELECT tf_reader_may('brings_in')) AND "
                "{row}.by_id = (SELECT tf_reader()) AND {row}.signed_at IS NULL AND {row}.undone_at IS NULL"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_broughtfile",
            read="EXISTS (SELECT FROM people_bringing b WHERE b.id = {row}.bringing_id)",
            add="EXISTS (SELECT FROM people_bringing b WHERE b.id = {row}.bringing_id)",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_broughtin",
            read="EXISTS (SELECT FROM people_bringing b WHERE b.id = {row}.bringing_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_document",
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
            "people_documentfile",
            read=("EXISTS (SELECT FROM people_document d WHERE d.id = {row}.document_id AND d.taken_back_on IS NULL)"),
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "people_documenthistory",
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
