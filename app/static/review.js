// Review by keyboard and mouse: keys press the screen's own links and buttons; panes keep their place when the screen
// is swapped.

const alertBox = document.getElementById("review-alert");
const keys = document.getElementById("keys");
const OPEN = { e: "act-edit", s: "act-split", m: "act-move", x: "act-remove", a: "act-add" };
let listTop = 0;
let historyOpen = false;
let fading = 0;

for (const button of document.querySelectorAll("[data-keys-open]")) {
  button.hidden = false;
  button.addEventListener("click", () => keys.showModal());
}

function openForm(id) {
  const form = document.getElementById(id);
  if (!form) return false;
  form.open = true;
  const field = form.querySelector("textarea, select, input:not([type=hidden])");
  field.focus();
  if (id === "act-split") field.setSelectionRange(0, 0);
  form.scrollIntoView({ block: "nearest" });
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (event.key === "Escape") {
    const form = event.target.closest("details[open]");
    if (!form) return;
    form.open = false;
    document.getElementById("work").focus({ preventScroll: true });
    return;
  }
  if (event.key === "Enter" && event.target.id === "split-text") {
    event.preventDefault();
    event.target.form.requestSubmit();
    return;
  }
  if (typing) return;
  if (event.key === "?") return keys.showModal();
  if (OPEN[event.key]) {
    if (openForm(OPEN[event.key])) event.preventDefault();
    return;
  }
  const target = document.querySelector(`#review [data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});

// The cursor says where the second part begins.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-split]")) return;
  const field = event.target.querySelector("textarea");
  const at = field.selectionStart;
  if (!field.value.includes("\n")) field.value = `${field.value.slice(0, at)}\n${field.value.slice(at)}`;
}, true);

// Brings the item's place in the document and its line in the list into sight, each in its own pane.
function showPlaces() {
  const body = document.getElementById("source-body");
  const mark = body?.querySelector(".frame, mark");
  if (mark) {
    const distance = mark.getBoundingClientRect().top - body.getBoundingClientRect().top;
    body.scrollTop += distance - body.clientHeight / 3;
  } else if (body) {
    body.scrollTop = 0;
  }
  const list = document.getElementById("list-body");
  const row = list?.querySelector(".shown");
  if (!row) return;
  const here = row.getBoundingClientRect();
  const pane = list.getBoundingClientRect();
  if (here.top < pane.top) list.scrollTop -= pane.top - here.top + 12;
  if (here.bottom > pane.bottom) list.scrollTop += here.bottom - pane.bottom + 12;
}

document.body.addEventListener("htmx:beforeSwap", () => {
  listTop = document.getElementById("list-body")?.scrollTop ?? 0;
  historyOpen = document.getElementById("history")?.open ?? false;
});

document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "review") return; // a piece of the screen came: who is at work stays where they are
  alertBox.hidden = true;
  clearTimeout(fading);
  fading = setTimeout(() => (document.getElementById("review-said").textContent = ""), 5000);
  const list = document.getElementById("list-body");
  if (list) list.scrollTop = listTop;
  const history = document.getElementById("history");
  if (history) history.open = historyOpen;
  showPlaces();
  // a key may have opened a form since the swap: what is typed there stays there
  if (document.activeElement?.closest("[id^=act-][open]")) return;
  document.getElementById("work")?.focus({ preventScroll: true });
});

// What the server refuses is said above the panes; nothing was changed.
document.body.addEventListener("htmx:responseError", (event) => {
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const parts = [...page.querySelectorAll(".error-page h1, .error-page h1 ~ p")].slice(0, 2);
  alertBox.textContent = parts.map((part) => part.textContent.trim()).join(" ");
  alertBox.hidden = false;
  alertBox.scrollIntoView({ block: "nearest" });
});

for (const image of document.querySelectorAll(".sheet-picture")) {
  if (!image.complete) image.addEventListener("load", showPlaces, { once: true });
}
showPlaces();
