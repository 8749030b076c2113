"""Who sees the rows of the tables of libraries, as their models declare it."""

from django.db import migrations

from thinkfamily.access.row_security import EnforceRows


class Migration(migrations.Migration):
    dependencies = [("site", "0003_who_sees_access_and_office")]

    operations = [
        EnforceRows(
            "account_emailaddress",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "account_emailconfirmation",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "mfa_authenticator",
            read=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            add=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            change=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            remove=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
        ),
        EnforceRows(
            "pghistory_context",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "socialaccount_socialaccount",
            read=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            add=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            change=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
            remove=(
                "{row}.user_id = (SELECT tf_reader()) OR (SELECT tf_is_door()) OR (SELECT "
                "tf_reader_may('manages_accounts'))"
            ),
        ),
        EnforceRows(
            "socialaccount_socialapp",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
        EnforceRows(
            "socialaccount_socialtoken",
            read="false",
            add="false",
            change="false",
            remove="false",
        ),
    ]
