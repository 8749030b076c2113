"""Addresses of voices."""

from django.urls import path

from thinkfamily.casework.voice import views
from thinkfamily.casework.voice.attached import views as attached

FAMILY = "records/<uuid:family>/voices/"
WORDS = FAMILY + "words/<uuid:item>/"
urlpatterns = [
    path(FAMILY, views.voices, name="voices"),
    path(FAMILY + "<uuid:person>/take-part/", views.take_part, name="take_part"),
    path(FAMILY + "<uuid:person>/words/", views.write_words, name="write_words"),
    path(WORDS, views.mend_words, name="mend_words"),
    path(WORDS + "take-out/", views.take_out_words, name="take_out_words"),
    path(WORDS + "who-may-read/", views.who_may_read, name="who_may_read"),
    path(WORDS + "file/", attached.attach_to_words, name="attach_to_words"),
    path(WORDS + "file/<uuid:file>/", attached.words_file, name="words_file"),
    path(WORDS + "file/<uuid:file>/take-out/", attached.take_out_file, name="take_out_file"),
    path(WORDS + "reply/", views.reply, name="reply_to_words"),
    path(WORDS + "reply/<uuid:reply>/", views.mend_reply, name="mend_reply"),
]
