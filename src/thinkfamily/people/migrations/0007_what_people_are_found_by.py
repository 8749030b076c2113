"""What people are found by: words of names in one searching form, dates, postcodes, numbers; kept by triggers."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.contrib.postgres.operations import CreateExtension, TrigramExtension
from django.db import migrations, models

from thinkfamily.access.row_security import Guard, sql
from thinkfamily.access.together import Together

# Which functions the web may call.
FORM = (
    "tf_search_text(text)", "tf_search_words(text)", "tf_search_key(text, text)", "tf_word_fits(text, text)",
    "tf_word_shape(text)", "tf_word_sounds(text)", "tf_keys_of(text, jsonb)",
)  # fmt: skip
KEPT = ("tf_keys_are_kept()", "tf_words_are_cleared()")
FOUND = ("tf_find(text[], text[], date, integer, integer)", "tf_name_fits(text[], text[])")
TABLES = [
    # find
    migrations.CreateModel(
        name="SearchKey",
        fields=[
            ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            (
                "person",
                models.ForeignKey(
                    db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                ),
            ),
            ("item", models.UUIDField(null=True)),
            ("is_name", models.BooleanField(default=False)),
            ("information", models.CharField(blank=True, max_length=30)),
            ("source_agency", models.BigIntegerField(null=True)),
            ("keys", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
        ],
        options={
            "verbose_name_plural": "what people are found by",
            "indexes": [
                models.Index(fields=["person"], name="what_somebody_is_found_by"),
                models.Index(
                    condition=models.Q(("item__isnull", False)), fields=["item"], name="what_an_item_is_found_by"
                ),
                django.contrib.postgres.indexes.GinIndex(
                    fastupdate=False, fields=["keys"], name="who_is_found_by_a_key"
                ),
            ],
        },
    ),
    migrations.CreateModel(
        name="SearchWord",
        fields=[
            ("word", models.TextField(primary_key=True, serialize=False)),
            ("shape", models.TextField()),
            ("sounds", django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
        ],
        options={
            "verbose_name_plural": "words of names",
            "indexes": [
                django.contrib.postgres.indexes.GinIndex(
                    fastupdate=False, fields=["shape"], name="words_of_a_like_shape", opclasses=["gin_trgm_ops"]
                ),
                django.contrib.postgres.indexes.GinIndex(
                    fastupdate=False, fields=["sounds"], name="words_that_sound_alike"
                ),
            ],
        },
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0006_earlier_states"),
    ]

    operations = [
        TrigramExtension(),
        CreateExtension("fuzzystrmatch"),
        Guard(sql(__file__, "searching_form"), FORM),
        Together(TABLES),
        Guard(sql(__file__, "keys_are_kept"), KEPT),
        Guard(sql(__file__, "finding"), FOUND),
        migrations.RunSQL(sql(__file__, "what_keeps_the_keys")),
    ]
