"""Who sees the rows of 13 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, GuardReads


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0008_what_was_promised"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0009_what_is_sealed_takes_along"),
    ]

    operations = [
        *(GuardReads(f"casework_{kind}history") for kind in ("commitment", "appointment", "agreementpoint")),
        EnforceRows(
            "casework_agreementpoint",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.recorded_by_id = (SELECT tf_reader()) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR tf_may_know({row}.person_id, "
                "{row}.information))"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_agreementpointhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.recorded_by_id = (SELECT tf_reader()) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information))) OR "
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_appointment",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.recorded_by_id = (SELECT tf_reader()) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR tf_may_know({row}.person_id, "
                "{row}.information))"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_appointmenthistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.recorded_by_id = (SELECT tf_reader()) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information))) OR "
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_chase",
            read="EXISTS (SELECT FROM casework_commitment c WHERE c.id = {row}.commitment_id)",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_commitment",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.recorded_by_id = (SELECT tf_reader()) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR tf_may_know({row}.person_id, "
                "{row}.information))"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_commitmenthistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.recorded_by_id = (SELECT tf_reader()) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information))) OR "
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_madepossible",
            read="EXISTS (SELECT FROM casework_appointment c WHERE c.id = {row}.appointment_id)",
            add=(
                "{row}.recorded_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_appointment "
                "c WHERE c.id = {row}.appointment_id)"
            ),
            change="EXISTS (SELECT FROM casework_appointment c WHERE c.id = {row}.appointment_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_madepossiblehistory",
            read="EXISTS (SELECT FROM casework_appointment c WHERE c.id = {row}.appointment_id)",
            add=(
                "(EXISTS (SELECT FROM casework_appointment c WHERE c.id = {row}.appointment_id)) OR "
                "({row}.recorded_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_appointment "
                "c WHERE c.id = {row}.appointment_id)) OR (EXISTS (SELECT FROM casework_appointment c "
                "WHERE c.id = {row}.appointment_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_occasion",
            read="EXISTS (SELECT FROM casework_commitment c WHERE c.id = {row}.commitment_id)",
            add=(
                "{row}.recorded_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_commitment c "
                "WHERE c.id = {row}.commitment_id)"
            ),
            change="EXISTS (SELECT FROM casework_commitment c WHERE c.id = {row}.commitment_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_occasionhistory",
            read="EXISTS (SELECT FROM casework_commitment c WHERE c.id = {row}.commitment_id)",
            add=(
                "(EXISTS (SELECT FROM casework_commitment c WHERE c.id = {row}.commitment_id)) OR "
                "({row}.recorded_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_commitment "
                "c WHERE c.id = {row}.commitment_id)) OR (EXISTS (SELECT FROM casework_commitment c WHERE "
                "c.id = {row}.commitment_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_writtenagreement",
            read="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            add=(
                "{row}.written_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_case c WHERE "
                "c.id = {row}.case_id)"
            ),
            change="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_writtenagreementhistory",
            read="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            add=(
                "(EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)) OR ({row}.written_by_id "
                "= (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_case c WHERE c.id = "
                "{row}.case_id)) OR (EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id))"
            ),
            change="false",
            remove="false",
        ),
    ]
