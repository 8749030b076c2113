"""A letter that must not go any more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("office", "0004_disposal_may_remove")]

    operations = [
        migrations.RemoveConstraint(model_name="letter", name="a_letter_that_goes_has_an_address"),
        migrations.AlterField(
            model_name="letter",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "To be read before it goes"),
                    ("queued", "Waits to be sent"),
                    ("sent", "Sent"),
                    ("failed", "Could not be sent"),
                    ("stopped", "Not to be sent any more"),
                ],
                default="queued",
                max_length=10,
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["draft", "stopped"]), models.Q(("to_address", ""), _negated=True), _connector="OR"
                ),
                name="a_letter_that_goes_has_an_address",
            ),
        ),
    ]
