// What is wrong with the summary of errors: links to nothing or in another order than the fields, words not ours.
() => {
  const links = [...document.querySelectorAll(".govuk-error-summary a")];
  const fields = links.map((each) => document.getElementById(each.hash.slice(1)));
  const before = (one, other) =>
    one && other && one !== other && other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const words = (each) => `“${each.textContent.trim()}”`;
  return [
    ...links.filter((_, at) => !fields[at]).map((each) => `${words(each)} leads to nothing`),
    ...links.filter((_, at) => before(fields[at - 1], fields[at])).map((each) => `${words(each)} comes too late`),
    ...links.filter((each) => /This field|valid choice/.test(each.textContent)).map((each) => `${words(each)} is not ours`),
  ];
}
