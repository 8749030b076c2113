"""What the application server serves. It must be told the settings: nothing is assumed about where it runs."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
