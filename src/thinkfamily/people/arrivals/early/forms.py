"""What the early list can be narrowed by."""

from django import forms

from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.arrivals.early.youngest import BANDS


class NarrowForm(GovForm):
    """Its choices are those that this reader's own families offer."""

    area = forms.ChoiceField(label="Area", required=False)
    youngest = forms.ChoiceField(
        label="Youngest child",
        required=False,
        choices=[("", "Any age"), *((name, words) for name, (words, _, _) in BANDS.items())],
    )

    def __init__(self, *given, areas, **named):
        super().__init__(*given, **named)
        area_field = self.fields["area"]
        assert isinstance(area_field, forms.ChoiceField)
        area_field.choices = [("", "All areas"), *((area, area) for area in areas)]
