"""Who sees the rows of 11 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, GuardReads


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0003_voice_and_agreement"),
        ("people", "0026_who_a_document_is_from"),
        ("site", "0026_a_loss_is_its_keepers_alone"),
    ]

    operations = [
        GuardReads("casework_agreementhistory"),
        GuardReads("casework_familyviewhistory"),
        GuardReads("casework_participationhistory"),
        GuardReads("casework_voiceentryhistory"),
        EnforceRows(
            "casework_agreement",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_agreementhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) "
                "OR (tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_familyview",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
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
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family'))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) "
                "OR (tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_participation",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_participationhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_reply",
            read="EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id)",
            add=(
                "EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id) AND {row}.by_id = "
                "(SELECT tf_reader())"
            ),
            change="EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_replyhistory",
            read="EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id)",
            add=(
                "(EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id)) OR (EXISTS "
                "(SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id) AND {row}.by_id = (SELECT "
                "tf_reader())) OR (EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_voiceentry",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_voiceentryhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency()))) OR (tf_reaches({row}.person_id) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND {row}.recorded_by_id = (SELECT "
                "tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = "
                "(SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_voicefile",
            read="EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id)",
            add=(
                "EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id AND "
                "v.source_agency_id = (SELECT tf_reader_agency())) AND {row}.by_id = (SELECT tf_reader())"
            ),
            change="false",
            remove="false",
        ),
    ]
