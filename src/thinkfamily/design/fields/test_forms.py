"""What a GOV.UK macro is handed."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class AnswerForm(GovForm):
    answer = forms.ChoiceField(
        label="Answer",
        widget=forms.RadioSelect,
        choices=[("yes", "It is so"), ("no", "It is not")],
        error_messages={"required": "Say whether it is so"},
    )
    said = forms.CharField(label="What was said", help_text="In their words", error_messages={"required": "Say more"})


def test_an_error_links_to_the_first_choice_of_a_group():
    form = AnswerForm({})
    assert form.error_list() == [
        {"text": "Say whether it is so", "href": "#id_answer_0"},
        {"text": "Say more", "href": "#id_said"},
    ]


def test_a_choice_that_was_made_stays_made():
    form = AnswerForm({"answer": "no"})
    assert [item["checked"] for item in form.params("answer")["items"]] == [False, True]


def test_a_text_field_brings_label_hint_and_error():
    params = AnswerForm({"answer": "no"}).params("said", rows=3)
    assert params["label"]["text"] == "What was said"
    assert params["hint"] == {"text": "In their words"}
    assert params["errorMessage"] == {"text": "Say more"}
    assert params["rows"] == 3
