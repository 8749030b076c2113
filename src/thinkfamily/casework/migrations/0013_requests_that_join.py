"""A case may have several requests: what is asked while it goes on joins it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0012_own_copies"),
    ]

    operations = [
        migrations.AlterField(
            model_name="beginning",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="beginnings", to="casework.case"
            ),
        ),
    ]
