"""Who sees the rows of casework_consultation, casework_consultationhistory."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0016_what_a_promise_and_a_question_are_about"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0017_withheld_at_once"),
    ]

    operations = [
        EnforceRows(
            "casework_consultation",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) "
                "AND ({row}.agency_id = (SELECT tf_reader_agency()) OR {row}.objective_id IS NULL OR "
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) "
                "AND ({row}.agency_id = (SELECT tf_reader_agency()) OR {row}.objective_id IS NULL OR "
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_consultationhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) "
                "AND ({row}.agency_id = (SELECT tf_reader_agency()) OR {row}.objective_id IS NULL OR "
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) "
                "AND ({row}.agency_id = (SELECT tf_reader_agency()) OR {row}.objective_id IS NULL OR "
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) "
                "AND (({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) OR {row}.agency_id = (SELECT "
                "tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND EXISTS "
                "(SELECT FROM casework_case c WHERE c.id = {row}.case_id) AND ({row}.agency_id = (SELECT "
                "tf_reader_agency()) OR {row}.objective_id IS NULL OR EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id)))"
            ),
            change="false",
            remove="false",
        ),
    ]
