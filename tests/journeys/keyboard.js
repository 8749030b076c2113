// Watches where the focus goes while a journey presses Tab: which control was never reached, which gave no sign of it.
() => {
  const KINDS = "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]";
  const MARKS = ["boxShadow", "borderColor", "borderWidth", "backgroundColor", "textDecorationLine"];
  document.querySelectorAll("details").forEach((each) => (each.open = true));

  // What of an element's style may say that it has the focus; an outline that cannot be seen is none.
  const style = (element, pseudo) => {
    const found = getComputedStyle(element, pseudo);
    const bare = found.outlineStyle === "none" || found.outlineWidth === "0px";
    const seen = bare || found.outlineColor === "rgba(0, 0, 0, 0)" ? "" : `${found.outlineWidth} ${found.outlineColor}`;
    return [seen, ...MARKS.map((mark) => found[mark])].join("|");
  };
  // Radios and boxes are drawn by their label.
  const look = (element) => {
    const label = element.nextElementSibling;
    const drawn = label && label.tagName === "LABEL" ? [style(label, "::before"), style(label, "::after")] : [];
    return [style(element), ...drawn].join("/");
  };
  const name = (element) => {
    const said = element.getAttribute("aria-label") || element.textContent.trim() || element.name || element.id;
    return `${element.tagName.toLowerCase()} “${said.replace(/\s+/g, " ").slice(0, 60)}”`;
  };
  // One radio of a group is a stop, and speaks for the others.
  const group = (element) => (element.type === "radio" ? [element.form, element.name] : [element, ""]);
  const same = (one, other) => group(one)[0] === group(other)[0] && group(one)[1] === group(other)[1];

  const open = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled");
  const controls = [...document.querySelectorAll(KINDS)].filter((each) => each.tabIndex >= 0 && open(each));
  const plain = new Map(controls.map((each) => [each, look(each)]));
  const reached = new Set();
  const faults = new Set();
  document.addEventListener("focusin", ({ target }) => {
    reached.add(target);
    const box = target.getBoundingClientRect();
    if (box.width < 8 || box.height < 8) faults.add(`${name(target)} is too small to be seen`);
    if (plain.has(target) && plain.get(target) === look(target)) faults.add(`${name(target)} does not show the focus`);
  });
  window.walk = {
    stops: controls.length,
    left: () => controls.filter((each) => ![...reached].some((one) => same(one, each))).map(name),
    faults: () => [...faults],
  };
}
