"""Addresses of the office: tasks, cover, accounts."""

from django.urls import path

from thinkfamily.office.accounts import views as accounts
from thinkfamily.office.cover import views as cover
from thinkfamily.office.post import views as post
from thinkfamily.office.tasks import views as tasks

urlpatterns = [
    path("tasks/", tasks.tasks, name="tasks"),
    path("tasks/<int:task>/", tasks.task, name="task"),
    path("tasks/<int:task>/hand-on/", tasks.hand_on, name="hand_on_task"),
    path("desks/", cover.desks, name="desks"),
    path("desks/<int:person>/cover/", cover.cover, name="cover"),
    path("desks/<int:person>/hand-over/", cover.hand_over, name="hand_over"),
    path("desks/cover/<int:cover>/end/", cover.end_cover, name="end_cover"),
    path("post/", post.post_office, name="post_office"),
    path("post/<int:letter>/", post.letter, name="letter"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/add/", accounts.add_account, name="add_account"),
    path("accounts/<int:account>/", accounts.account_of, name="account_of"),
    path("accounts/<int:account>/move/", accounts.move_account, name="move_account"),
    path("accounts/<int:account>/second-step/", accounts.forget_second_step, name="forget_second_step"),
    path("accounts/<int:account>/switch/", accounts.switch_account, name="switch_account"),
]
