// What is selected in the document enters the form that adds an item, with its places.

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

// Over a picture the browser takes blank space for some far word: the word that is nearest is meant instead.
// A mouse draws from word to word; on a touch screen one tap begins and the next one ends.
let begun = null;
let drawing = false;
let moved = false;

document.addEventListener("touchstart", () => (moved = false), { passive: true });
document.addEventListener("touchmove", () => (moved = true), { passive: true });

function nearest(sheet, event) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(sheet.getScreenCTM().inverse());
  let best = null;
  let least = Infinity;
  for (const word of sheet.querySelectorAll("[data-box]")) {
    const [left, top, right, bottom] = word.dataset.box.split(" ").map(Number);
    const aside = Math.max(left - at.x, 0, at.x - right);
    const above = Math.max(top - at.y, 0, at.y - bottom);
    const distance = aside + 6 * above; // the word beside is meant, rather than the one above
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

function choose(first, last) {
  const order = first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING;
  const [from, to] = order ? [last, first] : [first, last];
  document.getSelection().setBaseAndExtent(from.firstChild, 0, to.firstChild, to.firstChild.length);
}

document.addEventListener("mousedown", (event) => {
  const sheet = event.target.closest(".sheet-text");
  if (!sheet || event.button !== 0) return;
  const word = nearest(sheet, event);
  if (!word) return;
  event.preventDefault();
  drawing = true;
  if (!event.shiftKey || !begun?.isConnected) begun = word;
  choose(begun, word);
});

document.addEventListener("mousemove", (event) => {
  const sheet = document.querySelector(".sheet-text");
  if (drawing && sheet && begun.isConnected) choose(begun, nearest(sheet, event));
});

document.addEventListener("mouseup", () => {
  drawing = false;
});

document.addEventListener("touchend", (event) => {
  const sheet = event.target.closest(".sheet-text");
  if (!sheet || moved || event.changedTouches.length !== 1) return;
  const word = nearest(sheet, event.changedTouches[0]);
  if (!word) return;
  event.preventDefault();
  const again = begun?.isConnected && begun !== word;
  choose(again ? begun : word, word);
  begun = again ? null : word;
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
