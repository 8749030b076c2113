"""What the council says of somebody."""

from typing import Any

from oauth2_provider.oauth2_validators import OAuth2Validator


class Claims(OAuth2Validator):
    """Says how somebody is called, and of those in the group 'two steps' that they took both."""

    oidc_claim_scope = None

    def get_additional_claims(self, request: Any) -> dict[str, Any]:
        user = request.user
        steps = ["pwd", "mfa"] if user.groups.filter(name="two steps").exists() else ["pwd"]
        return {"preferred_username": user.username, "email": user.email, "name": user.first_name, "amr": steps}
