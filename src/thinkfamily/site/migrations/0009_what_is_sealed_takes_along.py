"""Who sees the rows of 4 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0007_what_is_asked_is_changed"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0008_files_of_words"),
    ]

    operations = [
        EnforceRows(
            "casework_familyview",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND ({row}.kind = "
                "'level' OR tf_sees_item({row}.kind, {row}.judgement))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.kind = 'level' OR "
                "tf_sees_item({row}.kind, {row}.judgement))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_familyviewhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND ({row}.kind = "
                "'level' OR tf_sees_item({row}.kind, {row}.judgement))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND ({row}.kind = "
                "'level' OR tf_sees_item({row}.kind, {row}.judgement))) OR (tf_reaches({row}.person_id) "
                "AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = "
                "(SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) OR "
                "(tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND ({row}.kind = 'level' OR tf_sees_item({row}.kind, "
                "{row}.judgement)))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_influencelink",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND ({row}.need_id IS "
                "NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.need_id IS NULL OR "
                "EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_influencelinkhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND ({row}.need_id IS "
                "NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND ({row}.need_id IS "
                "NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) "
                "OR (tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND ({row}.need_id IS NULL OR EXISTS (SELECT FROM casework_need n "
                "WHERE n.id = {row}.need_id)))"
            ),
            change="false",
            remove="false",
        ),
    ]
