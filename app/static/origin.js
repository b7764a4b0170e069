// Opens origins beside the profile where there is room; elsewhere the link leads to a page of its own.

const wide = window.matchMedia("(width >= 62rem)");
const profile = document.getElementById("profile");
const panel = document.getElementById("origin-panel");
let opener = null;

function close() {
  panel.hidden = true;
  profile.classList.remove("with-origin");
  document.querySelector(".shown")?.classList.remove("shown");
  opener?.focus();
}

function mark(link) {
  document.querySelector(".shown")?.classList.remove("shown");
  link.closest(".item, .item-row, .fact")?.classList.add("shown");
}

document.addEventListener("click", async (event) => {
  if (event.target.closest("[data-close-origin]")) return close();
  const link = event.target.closest("[data-origin]");
  if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  opener = link;
  mark(link);
  await window.htmx.ajax("GET", link.href, { target: panel, swap: "innerHTML" });
  panel.hidden = false;
  profile.classList.add("with-origin");
  link.scrollIntoView({ block: "nearest" });
  panel.focus({ preventScroll: true });
  showPlace();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) close();
});

// Scrolls the panel alone, so that the item stays where it is.
function showPlace() {
  const place = panel.querySelector(".frame, mark");
  if (!place) return;
  const distance = place.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollTop += distance - panel.clientHeight / 3;
}
