"""Who sees the rows of 15 tables."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_earlier_states"),
        ("casework", "0005_before_a_case"),
        ("people", "0027_no_circle_by_two_at_once"),
        ("site", "0029_only_rows_of_ours_are_weighed"),
    ]

    operations = [
        EnforceRows(
            "casework_aboutfamily",
            read=(
                "((({row}.family_id IS NULL OR EXISTS (SELECT FROM people_family f WHERE f.id = "
                "{row}.family_id))) AND ({row}.proposal = '' OR EXISTS (SELECT FROM people_proposedfamily "
                "p WHERE p.family_id = {row}.proposal))) AND (({row}.request_id IS NULL OR EXISTS (SELECT "
                "FROM casework_helprequest r WHERE r.id = {row}.request_id)) AND ({row}.question_id IS "
                "NULL OR EXISTS (SELECT FROM casework_adultquestion q WHERE q.id = {row}.question_id)) AND "
                "({row}.conversation_id IS NULL OR EXISTS (SELECT FROM casework_conversation c WHERE c.id "
                "= {row}.conversation_id)))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND ((({row}.family_id IS NULL OR EXISTS (SELECT FROM "
                "people_family f WHERE f.id = {row}.family_id))) AND ({row}.proposal = '' OR EXISTS "
                "(SELECT FROM people_proposedfamily p WHERE p.family_id = {row}.proposal))) AND "
                "(({row}.request_id IS NULL OR EXISTS (SELECT FROM casework_helprequest r WHERE r.id = "
                "{row}.request_id)) AND ({row}.question_id IS NULL OR EXISTS (SELECT FROM "
                "casework_adultquestion q WHERE q.id = {row}.question_id)) AND ({row}.conversation_id IS "
                "NULL OR EXISTS (SELECT FROM casework_conversation c WHERE c.id = {row}.conversation_id)))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_adultquestion",
            read=(
                "((SELECT tf_reader_may('sees_families')) AND {row}.to_agency_id = (SELECT "
                "tf_reader_agency()) AND ({row}.asked_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))) OR ((SELECT "
                "tf_reader_may('sees_families')) AND {row}.from_agency_id = (SELECT tf_reader_agency()) "
                "AND ({row}.by_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead')))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND {row}.from_agency_id = (SELECT tf_reader_agency()) "
                "AND (SELECT tf_reader_may('sees_families'))"
            ),
            change=(
                "(SELECT tf_reader_may('sees_families')) AND {row}.to_agency_id = (SELECT "
                "tf_reader_agency()) AND ({row}.asked_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))"
            ),
            remove="false",
        ),
        EnforceRows(
            "casework_attempt",
            read=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND ((SELECT "
                "tf_reader_may('sees_families')) AND r.to_agency_id = (SELECT tf_reader_agency()) AND "
                "(r.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead'))))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_helprequest r WHERE "
                "r.id = {row}.request_id AND ((SELECT tf_reader_may('sees_families')) AND r.to_agency_id = "
                "(SELECT tf_reader_agency()) AND (r.addressed_to_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_childconsidered",
            read=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND ((SELECT "
                "tf_reader_may('sees_families')) AND r.to_agency_id = (SELECT tf_reader_agency()) AND "
                "(r.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead'))))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_helprequest r WHERE "
                "r.id = {row}.request_id AND ((SELECT tf_reader_may('sees_families')) AND r.to_agency_id = "
                "(SELECT tf_reader_agency()) AND (r.addressed_to_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_conversation",
            read="(SELECT tf_reader_may('sees_families')) AND (SELECT tf_reader()) = ANY ({row}.party)",
            add="{row}.called_by_id = (SELECT tf_reader()) AND (SELECT tf_reader()) = ANY ({row}.party)",
            change="{row}.called_by_id = (SELECT tf_reader())",
            remove="false",
        ),
        EnforceRows(
            "casework_helpdeclined",
            read=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND ((SELECT "
                "tf_reader_may('sees_families')) AND r.to_agency_id = (SELECT tf_reader_agency()) AND "
                "(r.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead'))))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_helprequest r WHERE "
                "r.id = {row}.request_id AND ((SELECT tf_reader_may('sees_families')) AND r.to_agency_id = "
                "(SELECT tf_reader_agency()) AND (r.addressed_to_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_helprequest",
            read=(
                "((SELECT tf_reader_may('sees_families')) AND {row}.from_agency_id = (SELECT "
                "tf_reader_agency()) AND ({row}.sent_by_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))) OR ((SELECT "
                "tf_reader_may('sees_families')) AND {row}.to_agency_id = (SELECT tf_reader_agency()) AND "
                "({row}.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN "
                "('front_door', 'manager', 'safeguarding_lead')))"
            ),
            add=(
                "{row}.sent_by_id = (SELECT tf_reader()) AND {row}.from_agency_id = (SELECT "
                "tf_reader_agency()) AND (SELECT tf_reader_may('sees_families'))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_managerslook",
            read=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND ((SELECT "
                "tf_reader_may('sees_families')) AND r.to_agency_id = (SELECT tf_reader_agency()) AND "
                "(r.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead'))))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_helprequest r WHERE "
                "r.id = {row}.request_id AND ((SELECT tf_reader_may('sees_families')) AND r.to_agency_id = "
                "(SELECT tf_reader_agency()) AND (r.addressed_to_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_namedperson",
            read=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id) AND "
                "({row}.source_agency_id = (SELECT tf_reader_agency()) OR EXISTS (SELECT FROM "
                "casework_helprequest r WHERE r.id = {row}.request_id AND (r.from_agency_id = "
                "{row}.source_agency_id OR r.to_agency_id = (SELECT tf_reader_agency()))))"
            ),
            add=(
                "{row}.named_by_id = (SELECT tf_reader()) AND {row}.source_agency_id = (SELECT "
                "tf_reader_agency()) AND EXISTS (SELECT FROM casework_helprequest r WHERE r.id = "
                "{row}.request_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_nextstep",
            read="EXISTS (SELECT FROM casework_conversation c WHERE c.id = {row}.conversation_id)",
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_conversation c WHERE "
                "c.id = {row}.conversation_id)"
            ),
            change="{row}.who_id = (SELECT tf_reader()) OR {row}.by_id = (SELECT tf_reader())",
            remove="false",
        ),
        EnforceRows(
            "casework_requestdecision",
            read=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND ((SELECT "
                "tf_reader_may('sees_families')) AND r.to_agency_id = (SELECT tf_reader_agency()) AND "
                "(r.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead'))))"
            ),
            add=(
                "{row}.decided_by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_helprequest r "
                "WHERE r.id = {row}.request_id AND ((SELECT tf_reader_may('sees_families')) AND "
                "r.to_agency_id = (SELECT tf_reader_agency()) AND (r.addressed_to_id = (SELECT "
                "tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', 'manager', "
                "'safeguarding_lead'))))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_requeststep",
            read="EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id)",
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_helprequest r WHERE "
                "r.id = {row}.request_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_signpostcheck",
            read=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND ((SELECT "
                "tf_reader_may('sees_families')) AND r.to_agency_id = (SELECT tf_reader_agency()) AND "
                "(r.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead'))))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_helprequest r WHERE "
                "r.id = {row}.request_id AND ((SELECT tf_reader_may('sees_families')) AND r.to_agency_id = "
                "(SELECT tf_reader_agency()) AND (r.addressed_to_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))))"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_thought",
            read="EXISTS (SELECT FROM casework_conversation c WHERE c.id = {row}.conversation_id)",
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_conversation c WHERE "
                "c.id = {row}.conversation_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_waiting",
            read=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND ((SELECT "
                "tf_reader_may('sees_families')) AND r.to_agency_id = (SELECT tf_reader_agency()) AND "
                "(r.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead'))))"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_helprequest r WHERE "
                "r.id = {row}.request_id AND ((SELECT tf_reader_may('sees_families')) AND r.to_agency_id = "
                "(SELECT tf_reader_agency()) AND (r.addressed_to_id = (SELECT tf_reader()) OR (SELECT "
                "tf_reader_role()) IN ('front_door', 'manager', 'safeguarding_lead'))))"
            ),
            change=(
                "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id AND ((SELECT "
                "tf_reader_may('sees_families')) AND r.to_agency_id = (SELECT tf_reader_agency()) AND "
                "(r.addressed_to_id = (SELECT tf_reader()) OR (SELECT tf_reader_role()) IN ('front_door', "
                "'manager', 'safeguarding_lead'))))"
            ),
            remove="false",
        ),
    ]
