"""Who sees the rows of 15 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, GuardReads


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0009_team_and_meetings"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0010_who_sees_promises"),
    ]

    operations = [
        *(
            GuardReads(f"casework_{kind}history")
            for kind in ("teammember", "consultation", "attendance", "report", "minute", "helping")
        ),
        EnforceRows(
            "casework_attendance",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_attendancehistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id)))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_consultation",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_consultationhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)) "
                "OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND {row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches_item({row}.person_id, "
                "{row}) AND (({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) OR {row}.agency_id = (SELECT "
                "tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND EXISTS "
                "(SELECT FROM casework_case c WHERE c.id = {row}.case_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_felt",
            read="{row}.by_id = (SELECT tf_reader())",
            add="{row}.by_id = (SELECT tf_reader())",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_helping",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id)) AND EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id)) AND EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_helpinghistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id)) AND EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id)) AND EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) "
                "AND (({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT FROM "
                "casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id)) AND EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_meeting",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "{row}.written_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)"
            ),
            change="EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_meetinghistory",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "(EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)) OR "
                "({row}.written_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)) OR (EXISTS (SELECT FROM casework_case c WHERE c.id = "
                "{row}.case_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_minute",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.need_id IS NULL OR EXISTS "
                "(SELECT FROM casework_need n WHERE n.id = {row}.need_id)) AND ({row}.sort <> 'candidate' "
                "OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = {row}.member_id))"
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
            "casework_minutehistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.need_id IS NULL OR EXISTS "
                "(SELECT FROM casework_need n WHERE n.id = {row}.need_id)) AND ({row}.sort <> 'candidate' "
                "OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = {row}.member_id))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.need_id IS NULL OR EXISTS "
                "(SELECT FROM casework_need n WHERE n.id = {row}.need_id)) AND ({row}.sort <> 'candidate' "
                "OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = {row}.member_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) "
                "AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, "
                "(SELECT tf_reader_agency())))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_report",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_reporthistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader())) OR "
                "(tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id AND m.agency_id = (SELECT "
                "tf_reader_agency()))) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.member_id IS NULL OR EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id)))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_teammember",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_teammemberhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND (({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) OR "
                "{row}.agency_id = (SELECT tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)) "
                "OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND {row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches_item({row}.person_id, "
                "{row}) AND (({row}.source_agency_id = (SELECT tf_reader_agency()) OR "
                "tf_may_know({row}.person_id, {row}.information)) OR {row}.agency_id = (SELECT "
                "tf_reader_agency())) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND EXISTS "
                "(SELECT FROM casework_case c WHERE c.id = {row}.case_id))"
            ),
            change="false",
            remove="false",
        ),
    ]
