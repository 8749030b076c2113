"""Where Django looks for models: each lies in its feature's folder."""

from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import HandedOn, Task

__all__ = ["HandedOn", "Letter", "Task"]
