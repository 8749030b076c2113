"""Addresses of the office: one's tasks."""

from django.urls import path

from thinkfamily.office.tasks import views as tasks

urlpatterns = [
    path("tasks/", tasks.tasks, name="tasks"),
    path("tasks/<int:task>/", tasks.task, name="task"),
    path("tasks/<int:task>/hand-on/", tasks.hand_on, name="hand_on_task"),
]
