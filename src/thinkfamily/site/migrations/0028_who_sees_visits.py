"""Who sees the rows of 8 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, GuardReads


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0004_visits_and_contacts"),
        ("people", "0026_who_a_document_is_from"),
        ("site", "0027_who_sees_voice"),
    ]

    operations = [
        GuardReads("casework_contactlinehistory"),
        GuardReads("casework_contactseenhistory"),
        EnforceRows(
            "casework_contact",
            read=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND ((SELECT "
                "tf_reader_agency()) = ANY({row}.agencies) OR EXISTS (SELECT FROM casework_contactseen s "
                "WHERE s.contact_id = {row}.id) OR EXISTS (SELECT FROM casework_contactline s WHERE "
                "s.contact_id = {row}.id))"
            ),
            add=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND (SELECT "
                "tf_reader_agency()) = ANY({row}.agencies) AND {row}.written_by_id = (SELECT tf_reader())"
            ),
            change=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND (SELECT "
                "tf_reader_agency()) = ANY({row}.agencies)"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_contacthistory",
            read=(
                "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND ((SELECT "
                "tf_reader_agency()) = ANY({row}.agencies) OR EXISTS (SELECT FROM casework_contactseen s "
                "WHERE s.contact_id = {row}.id) OR EXISTS (SELECT FROM casework_contactline s WHERE "
                "s.contact_id = {row}.id))"
            ),
            add=(
                "(EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id) AND ((SELECT "
                "tf_reader_agency()) = ANY({row}.agencies) OR EXISTS (SELECT FROM casework_contactseen s "
                "WHERE s.contact_id = {row}.id) OR EXISTS (SELECT FROM casework_contactline s WHERE "
                "s.contact_id = {row}.id))) OR (EXISTS (SELECT FROM people_family f WHERE f.id = "
                "{row}.family_id) AND (SELECT tf_reader_agency()) = ANY({row}.agencies) AND "
                "{row}.written_by_id = (SELECT tf_reader())) OR (EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id) AND (SELECT tf_reader_agency()) = ANY({row}.agencies))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_contactline",
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
            "casework_contactlinehistory",
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
            "casework_contactseen",
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
            "casework_contactseenhistory",
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
            "casework_contactview",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.line_id IS NULL OR EXISTS "
                "(SELECT FROM casework_contactline l WHERE l.id = {row}.line_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_contactworker",
            read=(
                "EXISTS (SELECT FROM casework_contact c WHERE c.id = {row}.contact_id AND (SELECT "
                "tf_reader_agency()) = ANY(c.agencies))"
            ),
            add=(
                "EXISTS (SELECT FROM casework_contact c WHERE c.id = {row}.contact_id AND (SELECT "
                "tf_reader_agency()) = ANY(c.agencies))"
            ),
            change=(
                "EXISTS (SELECT FROM casework_contact c WHERE c.id = {row}.contact_id AND (SELECT "
                "tf_reader_agency()) = ANY(c.agencies))"
            ),
            remove="false",
        ),
    ]
