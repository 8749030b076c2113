"""How many pages an account opens, counted."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thinkfamily.access.row_security import EnforceRows

OWN = "{row}.user_id = (SELECT tf_reader())"


class Migration(migrations.Migration):
    dependencies = [("access", "0007_one_lead_professional")]
    operations = [
        migrations.CreateModel(
            name="Pace",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("minute_began", models.DateTimeField()),
                ("minute_pages", models.IntegerField()),
                ("hour_began", models.DateTimeField()),
                ("hour_pages", models.IntegerField()),
            ],
        ),
        EnforceRows("access_pace", read=OWN, add=OWN, change=OWN, remove="false"),
    ]
