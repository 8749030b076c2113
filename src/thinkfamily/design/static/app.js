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

// What is typed into a form that says so is kept on the server a moment after the last key, and the answer is shown.
for (const form of document.querySelectorAll("form[data-keeps]")) {
  const said = form.querySelector("[data-saved]") || document.querySelector("[data-helper]");
  let waiting = 0;
  const keep = async () => {
    const typed = new FormData(form);
    typed.set(form.dataset.keeps || "keep", "1"); // or "check": the server says what it may still need
    const answer = await fetch(location.href, { method: "POST", body: typed, redirect: "manual" }).catch(() => null);
    const saved = answer && answer.ok;
    said.textContent = saved ? await answer.text() : "Not saved yet: you may be offline or signed out. Trying again. What you send is kept.";
    said.classList.add("tf-text");
    if (!saved) waiting = setTimeout(keep, 5000);
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1500);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
}

// A box to sign in. What is drawn goes with the form as a picture; without this file one types the name, or it is noted.
for (const place of document.querySelectorAll("[data-draws]")) {
  const field = document.getElementById(place.dataset.draws);
  const box = Object.assign(document.createElement("canvas"), { width: 900, height: 300 });
  const words = Object.assign(document.createElement("p"), { className: "govuk-hint", textContent: place.dataset.words });
  const clear = Object.assign(document.createElement("button"), { type: "button", className: "tf-linkbutton", textContent: place.dataset.again });
  const pen = box.getContext("2d");
  Object.assign(pen, { lineWidth: 5, lineCap: "round", lineJoin: "round", strokeStyle: "#0b0c0c" });
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", place.dataset.words);
  const at = (event) => [(event.offsetX * box.width) / box.clientWidth, (event.offsetY * box.height) / box.clientHeight];
  box.addEventListener("pointerdown", (event) => {
    box.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  box.addEventListener("pointermove", (event) => {
    if (!box.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
    field.value = box.toDataURL("image/png");
    document.querySelector('input[name="signed"][value="drawn"]').checked = true;
  });
  clear.addEventListener("click", () => {
    pen.clearRect(0, 0, box.width, box.height);
    field.value = "";
  });
  place.append(words, box, clear);
}
