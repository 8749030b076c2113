"""What no reader changes by SQL either: accounts, who confirmed a disposal, who belongs to whom; who is brought back."""

from django.db import migrations

from thinkfamily.access.row_security import sql


class Migration(migrations.Migration):
    dependencies = [("site", "0001_what_readers_reach")]

    operations = [migrations.RunSQL(sql(__file__, "what_stays_as_it_is"))]
