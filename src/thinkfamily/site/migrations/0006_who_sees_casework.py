"""Who sees the rows of the tables of casework, as their models declare it."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [("site", "0005_who_sees_people")]

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
            "casework_beginning",
            read=(
                "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) AND EXISTS (SELECT FROM "
                "casework_helprequest r WHERE r.id = {row}.request_id)"
            ),
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_case c WHERE c.id = "
                "{row}.case_id) AND EXISTS (SELECT FROM casework_helprequest r WHERE r.id = "
                "{row}.request_id)"
            ),
            change="false",
            remove="false",
        ),
        EnforceRows(
            "casework_caringasked",
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
            "casework_caringaskedhistory",
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
            "casework_contactviewhistory",
            read=(
                "tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.line_id IS NULL OR EXISTS "
                "(SELECT FROM casework_contactline l WHERE l.id = {row}.line_id))"
            ),
            add=(
                "(tf_reaches_item({row}.person_id, {row}) AND ({row}.source_agency_id = (SELECT "
                "tf_reader_agency()) OR tf_may_know({row}.person_id, {row}.information)) AND NOT "
                "tf_sealed({row}.id, (SELECT tf_reader_agency())) AND ({row}.line_id IS NULL OR EXISTS "
                "(SELECT FROM casework_contactline l WHERE l.id = {row}.line_id))) OR "
                "(tf_reaches({row}.person_id) AND {row}.source_agency_id = (SELECT tf_reader_agency()) AND "
                "{row}.recorded_by_id = (SELECT tf_reader())) OR (false)"
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
        EnforceRows(
            "casework_conversation",
            read="(SELECT tf_reader_may('sees_families')) AND (SELECT tf_reader()) = ANY ({row}.party)",
            add="{row}.called_by_id = (SELECT tf_reader()) AND (SELECT tf_reader()) = ANY ({row}.party)",
            change="{row}.called_by_id = (SELECT tf_reader())",
            remove="false",
        ),
        EnforceRows(
            "casework_entry",
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
            "casework_entrydraft",
            read="{row}.user_id = (SELECT tf_reader())",
            add="{row}.user_id = (SELECT tf_reader())",
            change="{row}.user_id = (SELECT tf_reader())",
            remove="{row}.user_id = (SELECT tf_reader())",
        ),
        EnforceRows(
            "casework_entryhistory",
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
            "casework_influencelink",
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
            "casework_influencelinkhistory",
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
                "(SELECT tf_reader_agency()) OR ({row}.person_id IS NULL OR (tf_may_know({row}.person_id, "
                "'work_with_family') AND NOT tf_withheld({row}.person_id, 'family'))))"
            ),
            add=(
                "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id) AND {row}.decided_by_id = "
                "(SELECT tf_reader()) AND {row}.agency_id = (SELECT tf_reader_agency())"
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
            "casework_measurement",
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
            "casework_measurementhistory",
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
            "casework_need",
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
            "casework_needhistory",
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
            "casework_needsaid",
            read="EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)",
            add=(
                "{row}.by_id = (SELECT tf_reader()) AND EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)"
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
            "casework_packversion",
            read="true",
            add="(SELECT tf_reader_role()) = 'information_governance'",
            change="(SELECT tf_reader_role()) = 'information_governance'",
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
        EnforceRows(
            "casework_youngcarer",
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
            "casework_youngcarerhistory",
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
    ]
