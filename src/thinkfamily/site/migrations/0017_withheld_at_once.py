"""Whether somebody is withheld or reached, asked of everybody on a desk, in fewer steps."""

from django.db import migrations

from thinkfamily.access.row_security import Guard, sql


class Migration(migrations.Migration):
    dependencies = [("site", "0016_reminders_of_steps_rows")]

    operations = [Guard(sql(__file__, "withheld_at_once"), ())]
