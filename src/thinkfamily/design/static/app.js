// Starts the few GOV.UK components that have behaviour. Every page works without this file.
import { initAll } from "./vendor/govuk-frontend.min.js";
initAll();

// Says five minutes before that the session is about to end, and offers to go on. What is typed is kept either way.
const ending = document.querySelector("[data-ends-after]");
if (ending) {
  const BEFORE = 300;
  const wait = () => {
    ending.replaceChildren();
    setTimeout(say, Math.max(0, Number(ending.dataset.endsAfter) - BEFORE) * 1000);
  };
  const stay = async () => {
    const answer = await fetch(ending.dataset.here, { method: "HEAD", redirect: "manual" }).catch(() => null);
    if (answer && answer.ok) wait();
    else ending.textContent = "You are signed out. What you send now is kept for you until you have signed in.";
  };
  const say = () => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "govuk-button govuk-button--secondary", textContent: "Stay signed in" });
    button.addEventListener("click", stay);
    const words = document.createElement("p");
    Object.assign(words, { className: "govuk-body", textContent: "You will be signed out in 5 minutes if you do nothing. What you have typed is kept for you." });
    ending.replaceChildren(words, button);
  };
  wait();
}
