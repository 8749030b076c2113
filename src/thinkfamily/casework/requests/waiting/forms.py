"""What is asked when somebody must wait, and when they need not any more."""

from django import forms

from thinkfamily.design.fields.forms import GovForm


class WaitForm(GovForm):
    for_what = forms.CharField(label="For what they wait", max_length=300)
    meanwhile = forms.CharField(label="What happens meanwhile, and who does it", max_length=2000)
    told = forms.CharField(label="What they were told of the wait", max_length=2000)
    tells = forms.CharField(label="What you tell who asked", max_length=2000)


class EndForm(GovForm):
    why = forms.CharField(label="Why the wait ends", max_length=2000)
