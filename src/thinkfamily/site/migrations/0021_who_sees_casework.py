"""Who sees the rows of 15 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0001_initial"),
        ("people", "0025_the_same_words_first"),
        ("site", "0020_records_of_restricted_families"),
    ]

    operations = [
        EnforceRows(
            "casework_assessment",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "{row}.begun_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)"
            ),
            change="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_assessmenthistory",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "(EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)) OR ({row}.begun_by_id "
                "= (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE f.id = "
                "{row}.family_id)) OR (EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_case",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "{row}.opened_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)"
            ),
            change="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_casehistory",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "(EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)) OR "
                "({row}.opened_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)) OR (EXISTS (SELECT FROM people_family f WHERE f.id = "
                "{row}.family_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_entry",
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
            "casework_entryhistory",
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
            "casework_leadprofessional",
            read="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            add=(
                "{row}.appointed_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_case c "
                "WHERE c.id = {row}.case_id)"
            ),
            change="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_leadprofessionalhistory",
            read="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            add=(
                "(EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)) OR "
                "({row}.appointed_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_case c "
                "WHERE c.id = {row}.case_id)) OR (EXISTS (SELECT FROM casework_case c WHERE c.id = "
                "{row}.case_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_levelofneed",
            read=(
                "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) AND ({row}.agency_id = "
                "(SELECT tf_reader_agency()) OR ({row}.person_id IS NULL OR tf_may_know({row}.person_id, "
                "'work_with_family')))"
            ),
            add=(
                "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) AND {row}.decided_by_id = "
                "(SELECT tf_reader()) AND {row}.agency_id = (SELECT tf_reader_agency())"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_need",
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
            "casework_needhistory",
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
            "casework_needsaid",
            read="EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)",
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_packversion",
            read="true",
            add="(SELECT tf_reader_role()) = 'information_governance'",
            change="(SELECT tf_reader_role()) = 'information_governance'",
            remove="(SELECT tf_reader_role()) = 'information_governance'",
        ),
        EnforceRows(
            "casework_promise",
            read="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            add=(
                "{row}.promised_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_case c WHERE "
                "c.id = {row}.case_id)"
            ),
            change="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_promisehistory",
            read="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            add=(
                "(EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)) OR "
                "({row}.promised_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_case c "
                "WHERE c.id = {row}.case_id)) OR (EXISTS (SELECT FROM casework_case c WHERE c.id = "
                "{row}.case_id))"
            ),
            change="false",
            remove="false",
        ),
    ]
