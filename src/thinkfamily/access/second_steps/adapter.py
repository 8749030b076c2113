"""What the library for authenticator apps and passkeys asks of us: keys are kept closed, names are plain."""

from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter

from thinkfamily.access.encryption import decrypt, encrypt

PURPOSE = "second step"


class Adapter(DefaultMFAAdapter):
    """Named in settings.MFA_ADAPTER."""

    def encrypt(self, text: str) -> str:
        return encrypt(text, purpose=PURPOSE)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text, purpose=PURPOSE)

    def get_totp_label(self, user: Any) -> str:
        return str(user.username)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": "Think Family"}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        named = {"display_name": user.name, "name": user.username}
        return {**super().get_public_key_credential_user_entity(user), **named}
