"""Who sees plans and what stands in them, and that a child is in the scope of one live plan."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows, Guard, GuardReads, sql

KINDS = ("objective", "action", "progress", "whatworks")
LOOKED_AT = ("casework_planscope", "casework_planslinked", *(f"casework_{kind}history" for kind in KINDS))


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_earlier_states"),
        ("casework", "0010_plans"),
        ("people", "0007_what_people_are_found_by"),
        ("site", "0011_who_sees_teams_and_meetings"),
    ]

    operations = [
        *(GuardReads(table) for table in LOOKED_AT),
        Guard(sql(__file__, "one_plan"), ("tf_in_another_live_plan(uuid, uuid)",)),
        EnforceRows(
            "casework_action",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id) AND ({row}.supporter_id IS NULL OR "
                "EXISTS (SELECT FROM people_supporter s WHERE s.id = {row}.supporter_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id) AND ({row}.supporter_id IS NULL OR "
                "EXISTS (SELECT FROM people_supporter s WHERE s.id = {row}.supporter_id))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_actionhistory",
            read=(
                "(tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id) AND ({row}.supporter_id IS NULL OR "
                "EXISTS (SELECT FROM people_supporter s WHERE s.id = {row}.supporter_id))"
            ),
            add=(
                "((tf_reaches_item({row}.person_id, {row}) OR (tf_reaches({row}.person_id) AND "
                "tf_reaches_now({row}.other_id))) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR NOT tf_withheld({row}.other_id, 'family')) AND EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id) AND ({row}.supporter_id IS NULL OR "
                "EXISTS (SELECT FROM people_supporter s WHERE s.id = {row}.supporter_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR ((tf_reaches_item({row}.person_id, {row}) "
                "OR (tf_reaches({row}.person_id) AND tf_reaches_now({row}.other_id))) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR tf_may_know({row}.person_id, "
                "{row}.information)) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR NOT tf_withheld({row}.other_id, "
                "'family')) AND EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id) "
                "AND ({row}.supporter_id IS NULL OR EXISTS (SELECT FROM people_supporter s WHERE s.id = "
                "{row}.supporter_id)))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_noobjective",
            read=(
                "EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id) AND ({row}.need_id IS "
                "NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_plan p WHERE p.id = "
                "{row}.plan_id) AND ({row}.need_id IS NULL OR EXISTS (SELECT FROM casework_need n WHERE "
                "n.id = {row}.need_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_objective",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND NOT EXISTS (SELECT FROM "
                "unnest({row}.roots) AS root WHERE tf_sealed(root, (SELECT tf_reader_agency())))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND NOT EXISTS (SELECT FROM "
                "unnest({row}.roots) AS root WHERE tf_sealed(root, (SELECT tf_reader_agency())))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_objectivegrowsfrom",
            read=(
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id) AND "
                "({row}.need_id IS NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = "
                "{row}.need_id)) AND ({row}.entry_id IS NULL OR EXISTS (SELECT FROM casework_entry e WHERE "
                "e.id = {row}.entry_id)) AND ({row}.works_id IS NULL OR EXISTS (SELECT FROM "
                "casework_whatworks w WHERE w.id = {row}.works_id))"
            ),
            add=(
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id) AND "
                "({row}.need_id IS NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = "
                "{row}.need_id)) AND ({row}.entry_id IS NULL OR EXISTS (SELECT FROM casework_entry e WHERE "
                "e.id = {row}.entry_id)) AND ({row}.works_id IS NULL OR EXISTS (SELECT FROM "
                "casework_whatworks w WHERE w.id = {row}.works_id))"
            ),
            change=(
                "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id) AND "
                "({row}.need_id IS NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = "
                "{row}.need_id)) AND ({row}.entry_id IS NULL OR EXISTS (SELECT FROM casework_entry e WHERE "
                "e.id = {row}.entry_id)) AND ({row}.works_id IS NULL OR EXISTS (SELECT FROM "
                "casework_whatworks w WHERE w.id = {row}.works_id))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_objectivehistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND NOT EXISTS (SELECT FROM "
                "unnest({row}.roots) AS root WHERE tf_sealed(root, (SELECT tf_reader_agency())))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND NOT EXISTS (SELECT FROM "
                "unnest({row}.roots) AS root WHERE tf_sealed(root, (SELECT tf_reader_agency())))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) "
                "AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR tf_may_know({row}.person_id, "
                "{row}.information)) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND NOT "
                "EXISTS (SELECT FROM unnest({row}.roots) AS root WHERE tf_sealed(root, (SELECT "
                "tf_reader_agency()))))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_plan",
            read="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            add=(
                "{row}.begun_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM people_family f WHERE "
                "f.id = {row}.family_id)"
            ),
            change="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)",
            remove="false",
        ),
        EnforceRows(
            "casework_planhistory",
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
            "casework_planscope",
            read=(
                "EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_plan p WHERE p.id = "
                "{row}.plan_id) AND NOT tf_withheld({row}.person_id, 'family') AND {row}.state = "
                "'being_agreed'"
            ),
            change=(
                "EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id) AND NOT "
                "tf_withheld({row}.person_id, 'family') AND {row}.state = 'being_agreed'"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_planscopehistory",
            read=(
                "EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')"
            ),
            add=(
                "(EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id) AND NOT "
                "tf_withheld({row}.person_id, 'family')) OR ({row}.by_id = (SELECT tf_reader()) AND EXISTS "
                "(SELECT FROM casework_plan p WHERE p.id = {row}.plan_id) AND NOT "
                "tf_withheld({row}.person_id, 'family') AND {row}.state = 'being_agreed') OR (EXISTS "
                "(SELECT FROM casework_plan p WHERE p.id = {row}.plan_id) AND NOT "
                "tf_withheld({row}.person_id, 'family') AND {row}.state = 'being_agreed')"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_planslinked",
            read=(
                "EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id) AND EXISTS (SELECT FROM "
                "casework_plan p WHERE p.id = {row}.other_id)"
            ),
            add=(
                "{row}.decided_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_plan p WHERE "
                "p.id = {row}.plan_id) AND EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.other_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_planversion",
            read="EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id)",
            add=(
                "{row}.kept_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_plan p WHERE "
                "p.id = {row}.plan_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_progress",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id) AND ({row}.action_id IS NULL OR "
                "EXISTS (SELECT FROM casework_action a WHERE a.id = {row}.action_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND EXISTS "
                "(SELECT FROM casework_objective o WHERE o.id = {row}.objective_id)"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_progresshistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id) AND ({row}.action_id IS NULL OR "
                "EXISTS (SELECT FROM casework_action a WHERE a.id = {row}.action_id))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND EXISTS (SELECT FROM "
                "casework_objective o WHERE o.id = {row}.objective_id) AND ({row}.action_id IS NULL OR "
                "EXISTS (SELECT FROM casework_action a WHERE a.id = {row}.action_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) "
                "AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND NOT tf_sealed({row}.id, "
                "(SELECT tf_reader_agency())) AND EXISTS (SELECT FROM casework_objective o WHERE o.id = "
                "{row}.objective_id))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_whatworks",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.entry_id IS NULL OR EXISTS "
                "(SELECT FROM casework_entry e WHERE e.id = {row}.entry_id))"
            ),
            add=(
                "tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())"
            ),
            change=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.entry_id IS NULL OR EXISTS "
                "(SELECT FROM casework_entry e WHERE e.id = {row}.entry_id))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_whatworkshistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.entry_id IS NULL OR EXISTS "
                "(SELECT FROM casework_entry e WHERE e.id = {row}.entry_id))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.entry_id IS NULL OR EXISTS "
                "(SELECT FROM casework_entry e WHERE e.id = {row}.entry_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (tf_reaches_item({row}.person_id, {row}) "
                "AND ({row}.source_agency_id = (SELECT tf_reader_agency()) OR tf_may_know({row}.person_id, "
                "{row}.information)) AND NOT tf_sealed({row}.id, (SELECT tf_reader_agency())) AND "
                "({row}.entry_id IS NULL OR EXISTS (SELECT FROM casework_entry e WHERE e.id = "
                "{row}.entry_id)))"
            ),
            change="false",
            remove="false",
        ),
    ]
