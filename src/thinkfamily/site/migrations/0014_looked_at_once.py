"""What the rules of rows ask of every row, in fewer steps."""

from django.db import migrations

from thinkfamily.access.row_security import Guard, sql


class Migration(migrations.Migration):
    dependencies = [("site", "0013_who_sees_own_copies")]

    operations = [Guard(sql(__file__, "looked_at_once"), ())]
