// Makes or shows a passkey and sends the browser's answer with the form. The page has other ways for who cannot.
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function asked(question) {
  const options = { ...question, challenge: bytes(question.challenge) };
  if (question.user) options.user = { ...question.user, id: bytes(question.user.id) };
  for (const list of ["allowCredentials", "excludeCredentials"]) {
    if (question[list]) options[list] = question[list].map((one) => ({ ...one, id: bytes(one.id) }));
  }
  return { publicKey: options };
}

function answered(passkey) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (passkey.response[name]) response[name] = text(passkey.response[name]);
  }
  return JSON.stringify({
    id: passkey.id,
    rawId: text(passkey.rawId),
    type: passkey.type,
    response,
    clientExtensionResults: passkey.getClientExtensionResults(),
  });
}

const SAYINGS = {
  NotAllowedError: "Nothing was shown, or it took too long. Try again, or use another way.",
  InvalidStateError: "This device has a passkey for this site already.",
  SecurityError: "Passkeys work only at the site's proper name over a secure connection.",
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const problem = form.querySelector("[data-passkey-problem]");
  form.querySelector("[data-passkey-button]").hidden = false; // without this file it would do nothing
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      if (!navigator.credentials || !window.PublicKeyCredential) throw new DOMException("", "SecurityError");
      const options = asked(JSON.parse(form.dataset.question));
      const make = form.dataset.passkey === "make";
      const passkey = await (make ? navigator.credentials.create(options) : navigator.credentials.get(options));
      form.elements.answer_of_passkey.value = answered(passkey);
      form.submit();
    } catch (error) {
      problem.textContent = SAYINGS[error.name] || "The passkey could not be used. Try again, or use another way.";
      problem.hidden = false;
    }
  });
}
