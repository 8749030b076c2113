"""Addresses of a family's plan."""

from django.urls import path

from thinkfamily.casework.plan import objective_views, views
from thinkfamily.casework.plan.joining import views as joining
from thinkfamily.casework.plan.reminding import views as reminding

FAMILY = "records/<uuid:family>/plan/"
ITEM = FAMILY + "objectives/<uuid:item>/"
urlpatterns = [
    path(FAMILY, views.plan, name="plan"),
    path(FAMILY + "begin/", views.begin_plan, name="begin_plan"),
    path(FAMILY + "for/", views.bring_into_plan, name="bring_into_plan"),
    path(FAMILY + "best-hopes/", views.say_hopes, name="say_hopes"),
    path(FAMILY + "what-works/", views.say_what_works, name="say_what_works"),
    path(FAMILY + "what-works/<uuid:item>/", views.leave_what_works, name="leave_what_works"),
    path(FAMILY + "objectives/", objective_views.add_objective, name="add_objective"),
    path(ITEM, objective_views.mend_objective, name="mend_objective"),
    path(ITEM + "over/", objective_views.close_objective, name="close_objective"),
    path(ITEM + "actions/", objective_views.add_action, name="add_action"),
    path(ITEM + "progress/", objective_views.objective_progress, name="objective_progress"),
    path(FAMILY + "progress/", objective_views.record_progress, name="record_progress"),
    path(FAMILY + "actions/<uuid:item>/", objective_views.action_progress, name="action_progress"),
    path(FAMILY + "actions/<uuid:item>/reminders/", reminding.remind_of_step, name="remind_of_step"),
    path(FAMILY + "actions/<uuid:item>/tell/", reminding.tell_of_step, name="tell_of_step"),
    path(FAMILY + "actions/<uuid:item>/end/", objective_views.end_action, name="end_action"),
    path(FAMILY + "no-objective/<uuid:item>/", objective_views.say_no_objective, name="say_no_objective"),
    path(FAMILY + "changes/", views.plan_changes, name="plan_changes"),
    path(FAMILY + "agree/", joining.agree_plan, name="agree_plan"),
    path(FAMILY + "team/", joining.plan_to_team, name="plan_to_team"),
    path(FAMILY + "join/<uuid:other>/", joining.join_plan, name="join_plan"),
    path(FAMILY + "link/<uuid:other>/", joining.link_plans, name="link_plans"),
    path(ITEM + "one-with/", joining.merge_objective, name="merge_objective"),
    path("plans/<uuid:plan>/with/<uuid:other>/", joining.bring_plans_together, name="bring_plans_together"),
    path("plans/<uuid:plan>/settle/", joining.settle_plan, name="settle_plan"),
]
