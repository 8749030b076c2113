"""What is asked when a family is restricted, and when that is lifted."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class WhyForm(GovForm):
    why = forms.CharField(
        label="Why", max_length=2000, error_messages={"required": "Say why: it is kept with your name"}
    )

    @property
    def kept(self):
        """Readers who keep access."""
        return []


class RestrictForm(WhyForm):
    keep = forms.MultipleChoiceField(
        label="Who keeps access",
        help_text="Besides you. All others lose it at once",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    field_order = ("keep", "why")

    def __init__(self, *given, shown, **named):
        super().__init__(*given, **named)
        self.readers = {str(grant.reader_id): grant.reader for grant in shown.named}
        self.offer("keep", [(key, f"{one.name}, {one.place}") for key, one in self.readers.items()])

    @property
    def kept(self):
        return [self.readers[key] for key in self.cleaned_data["keep"]]
