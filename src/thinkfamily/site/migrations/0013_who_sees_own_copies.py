"""Who sees what people say of plans, their signatures, and what they ticked."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, GuardReads


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0012_own_copies"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0012_who_sees_plans"),
    ]

    operations = [
        *(GuardReads(f"casework_{kind}history") for kind in ("planagreement", "ticked")),
        EnforceRows(
            "casework_planagreement",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_plan p WHERE p.id = {row}.plan_id) AND ({row}.member_id IS NULL OR EXISTS "
                "(SELECT FROM casework_teammember m WHERE m.id = {row}.member_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_plan p WHERE "
                "p.id = {row}.plan_id) AND ({row}.member_id IS NULL OR EXISTS (SELECT FROM "
                "casework_teammember m WHERE m.id = {row}.member_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_planagreementhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_plan p WHERE p.id = {row}.plan_id) AND ({row}.member_id IS NULL OR EXISTS "
                "(SELECT FROM casework_teammember m WHERE m.id = {row}.member_id))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_plan p WHERE p.id = {row}.plan_id) AND ({row}.member_id IS NULL OR EXISTS "
                "(SELECT FROM casework_teammember m WHERE m.id = {row}.member_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_plan p WHERE "
                "p.id = {row}.plan_id) AND ({row}.member_id IS NULL OR EXISTS (SELECT FROM "
                "casework_teammember m WHERE m.id = {row}.member_id))) OR (false)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_signature",
            read="EXISTS (SELECT FROM casework_planagreement g WHERE g.id = {row}.agreement_id)",
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_planagreement g WHERE "
                "g.id = {row}.agreement_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_ticked",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_teammember m WHERE m.id = {row}.member_id) AND ({row}.objective_id IS NULL OR "
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id)) AND "
                "({row}.action_id IS NULL OR EXISTS (SELECT FROM casework_action a WHERE a.id = "
                "{row}.action_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_teammember m "
                "WHERE m.id = {row}.member_id) AND ({row}.objective_id IS NULL OR EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id)) AND ({row}.action_id IS NULL OR "
                "EXISTS (SELECT FROM casework_action a WHERE a.id = {row}.action_id))"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND {row}.source_agency_id = (SELECT tf_reader_agency()) "
                "AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND EXISTS (SELECT FROM "
                "casework_teammember m WHERE m.id = {row}.member_id)"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_tickedhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_teammember m WHERE m.id = {row}.member_id) AND ({row}.objective_id IS NULL OR "
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id)) AND "
                "({row}.action_id IS NULL OR EXISTS (SELECT FROM casework_action a WHERE a.id = "
                "{row}.action_id))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_teammember m WHERE m.id = {row}.member_id) AND ({row}.objective_id IS NULL OR "
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id)) AND "
                "({row}.action_id IS NULL OR EXISTS (SELECT FROM casework_action a WHERE a.id = "
                "{row}.action_id))) OR (tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND {row}.recorded_by_id = (SELECT tf_reader()) AND EXISTS (SELECT "
                "FROM casework_teammember m WHERE m.id = {row}.member_id) AND ({row}.objective_id IS NULL "
                "OR EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id)) AND "
                "({row}.action_id IS NULL OR EXISTS (SELECT FROM casework_action a WHERE a.id = "
                "{row}.action_id))) OR ((tf_reaches_item({row}.person_id, {row}) OR "
                "(tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "{row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT "
                "tf_reader_agency())) AND EXISTS (SELECT FROM casework_teammember m WHERE m.id = "
                "{row}.member_id))"
            ),
            change="false",
            remove="false",
        ),
    ]
