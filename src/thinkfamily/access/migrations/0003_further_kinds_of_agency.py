"""Registers that send extracts: taxes, censuses and surveys, social security."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("access", "0002_append_only")]

    operations = [
        migrations.RemoveConstraint(model_name="agency", name="an_agency_is_of_a_known_kind"),
        migrations.AlterField(
            model_name="agency",
            name="kind",
            field=models.CharField(
                choices=[
                    ("school", "School or college"),
                    ("early_years", "Nursery or early years setting"),
                    ("childrens_social_care", "Children's social care"),
                    ("adults_social_care", "Adults' social care"),
                    ("early_help", "Early help or Family Help"),
                    ("police", "Police"),
                    ("youth_justice", "Youth justice service"),
                    ("housing", "Housing"),
                    ("child_mental_health", "Child and adolescent mental health"),
                    ("adult_mental_health", "Adult mental health"),
                    ("community_health", "Health visiting and midwifery"),
                    ("gp", "General practice"),
                    ("substance_use", "Drug and alcohol service"),
                    ("probation", "Probation and prison"),
                    ("jobcentre", "Jobcentre and benefits"),
                    ("adult_learning", "Adult learning"),
                    ("advice", "Advice and food bank"),
                    ("voluntary", "Charity, club or faith group"),
                    ("domestic_abuse", "Domestic abuse service"),
                    ("tax", "Tax"),
                    ("census_survey", "Census or survey"),
                    ("social_security", "Social security register"),
                ],
                max_length=40,
            ),
        ),
        migrations.AddConstraint(
            model_name="agency",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "school",
                            "early_years",
                            "childrens_social_care",
                            "adults_social_care",
                            "early_help",
                            "police",
                            "youth_justice",
                            "housing",
                            "child_mental_health",
                            "adult_mental_health",
                            "community_health",
                            "gp",
                            "substance_use",
                            "probation",
                            "jobcentre",
                            "adult_learning",
                            "advice",
                            "voluntary",
                            "domestic_abuse",
                            "tax",
                            "census_survey",
                            "social_security",
                        ],
                    )
                ),
                name="an_agency_is_of_a_known_kind",
            ),
        ),
    ]
