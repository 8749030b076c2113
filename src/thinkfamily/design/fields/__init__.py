"""Django's form fields as GOV.UK's: what a macro needs, from what a form knows."""
