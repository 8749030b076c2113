"""Addresses of retention."""

from django.urls import path

from thinkfamily.people.retention import views

urlpatterns = [
    path("retention/", views.retention, name="retention"),
    path("retention/rules/", views.retention_rules, name="retention_rules"),
    path("retention/rules/<slug:what>/", views.retention_rule, name="retention_rule"),
    path("retention/holds/", views.legal_holds, name="legal_holds"),
    path("retention/holds/<int:hold>/", views.lift_hold, name="lift_hold"),
    path("retention/lists/<int:run>/", views.disposal_list, name="disposal_list"),
    path("retention/certificates/", views.certificates, name="certificates"),
    path("retention/files/<uuid:family>/", views.hold_file, name="hold_file"),
]
