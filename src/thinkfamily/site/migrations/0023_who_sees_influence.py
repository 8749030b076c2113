"""Who sees the rows of casework_entrydraft, casework_influencelink, casework_influencelinkhistory."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0002_influence_and_drafts"),
        ("people", "0026_who_a_document_is_from"),
        ("site", "0022_who_adds_files_of_documents"),
    ]

    operations = [
        EnforceRows(
            "casework_entrydraft",
            read="{row}.user_id = (SELECT tf_reader())",
            add="{row}.user_id = (SELECT tf_reader())",
            change="{row}.user_id = (SELECT tf_reader())",
            remove="{row}.user_id = (SELECT tf_reader())",
        ),
        EnforceRows(
            "casework_influencelink",
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
            "casework_influencelinkhistory",
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
    ]
