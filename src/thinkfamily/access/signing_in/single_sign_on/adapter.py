"""What the library for single sign-on asks of us: which provider there is, and what to do with whom it names."""

from typing import Any

import jwt
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.urls import reverse

from thinkfamily.access.signing_in.single_sign_on.provider import Provider

PROVIDER = "council"
SIGNED_WITH = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"}


def provider() -> Provider:
    """The provider of the settings; asked only where there is one."""
    there: Provider | None = settings.SINGLE_SIGN_ON
    assert there is not None
    return there


class Adapter(DefaultSocialAccountAdapter):
    """Named in settings.SOCIALACCOUNT_ADAPTER. Stops the library before it signs anybody in or makes an account."""

    def list_apps(self, request: Any, provider: str | None = None, client_id: str | None = None) -> list[SocialApp]:
        there = settings.SINGLE_SIGN_ON
        if there is None or provider not in (None, PROVIDER, "openid_connect"):
            return []
        return [
            SocialApp(
                provider="openid_connect",
                provider_id=PROVIDER,
                name=there.name,
                client_id=there.client_id,
                secret=there.secret,
                settings={
                    "server_url": there.issuer.rstrip("/"),
                    "fetch_userinfo": False,  # what is signed is enough, and is all that we trust
                    "oauth_pkce_enabled": True,
                },
            )
        ]

    def pre_social_login(self, request: Any, sociallogin: Any) -> None:
        """Hands the signed claims to `single_sign_on.views` and goes no further."""
        raise ImmediateHttpResponse(Claims(sociallogin.account.extra_data["id_token"]))

    def on_authentication_error(self, request: Any, provider: Any, **details: Any) -> None:
        """Whatever went wrong there: the view says it in words."""
        raise ImmediateHttpResponse(Claims(None))


class Claims:
    """Carries the provider's signed claims out of the library; None when it did not vouch for anybody."""

    def __init__(self, claims: dict[str, Any] | None) -> None:
        self.claims = claims


class Council(OpenIDConnectOAuth2Adapter):
    """The provider of the settings. Stricter than the library: the signature is always looked at, and the issuer."""

    def get_provider(self) -> Any:
        found = super().get_provider()
        found.oauth2_adapter_class = Council
        return found

    @property
    def openid_config(self) -> dict[str, Any]:
        found: dict[str, Any] = super().openid_config
        if found.get("issuer") != provider().issuer:
            raise OAuth2Error(f"The provider calls itself {found.get('issuer')!r}, not as SIGN_ON_ISSUER says.")
        return found

    def get_callback_url(self, request: Any, app: Any) -> str:
        return str(request.build_absolute_uri(reverse("single_sign_on_back")))

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        if jwt.get_unverified_header(id_token).get("alg") not in SIGNED_WITH:
            raise OAuth2Error("The provider's answer is not signed with a key pair.")
        found: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=provider().issuer,
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return found
