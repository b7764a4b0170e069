// Review by keyboard and mouse: keys press the screen's own links and buttons; what is selected in the document
// enters the form that adds an item; panes keep their place when the screen is swapped.

const said = document.getElementById("review-said");
const alertBox = document.getElementById("review-alert");
const keys = document.getElementById("keys");
const OPEN = { e: "act-edit", s: "act-split", m: "act-move", x: "act-remove", a: "act-add" };
let listTop = 0;
let historyOpen = false;

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

// Text selected in the document becomes the text of an item, with its places.
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const body = document.getElementById("source-body");
  const form = document.querySelector("#act-add form");
  if (!form || !body || selection.isCollapsed || !body.contains(selection.anchorNode)) return;
  const range = selection.getRangeAt(0);
  const words = [...body.querySelectorAll("[data-box]")].filter((word) => range.intersectsNode(word));
  const pieces = [...body.querySelectorAll("[data-at]")].filter((piece) => range.intersectsNode(piece));
  if (!words.length && !pieces.length) return;
  const text = words.length ? words.map((word) => word.textContent).join(" ") : selection.toString();
  const places = words.length ? boxes(words, Number(body.dataset.page)) : pieces.map(place);
  form.querySelector("textarea").value = text.replace(/\s+/g, " ").trim();
  form.querySelector("[data-origins]").value = JSON.stringify(places.filter(Boolean));
  form.parentElement.open = true;
});

// One box a line: words of one height beside each other.
function boxes(words, page) {
  const lines = [];
  for (const word of words) {
    const [left, top, right, bottom] = word.dataset.box.split(" ").map(Number);
    const line = lines.at(-1);
    if (line && Math.abs(line.bbox[3] - bottom) < 3 && left >= line.bbox[0]) {
      line.bbox = [line.bbox[0], Math.min(line.bbox[1], top), Math.max(line.bbox[2], right), Math.max(line.bbox[3], bottom)];
      line.quote += ` ${word.textContent}`;
    } else {
      lines.push({ page, bbox: [left, top, right, bottom], quote: word.textContent });
    }
  }
  return lines;
}

function place(piece) {
  const names = ["sheet", "cell", "paragraph", "line"];
  const values = JSON.parse(piece.dataset.at);
  const found = Object.fromEntries(names.map((name, number) => [name, values[number]]).filter(([, value]) => value !== null));
  return { ...found, quote: piece.textContent };
}

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
said.textContent = "";
