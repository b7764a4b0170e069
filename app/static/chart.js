// Zoom and pan of the chart by buttons, wheel, drag, pinch and keys: all of it changes the drawing's viewBox.
// Without this file the drawing scrolls in its box.

const svg = document.getElementById("chart");
const frame = svg?.parentElement;
// Pixels a point at the start, where the whole would be too small to read.
const START = 0.85;

if (svg) {
  const whole = { x: 0, y: 0, width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  let view = { ...whole };
  frame.classList.add("live");
  document.querySelector(".chart-tools").hidden = false;

  const show = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  // One point of the drawing in pixels of the screen.
  const scale = () => Math.min(svg.clientWidth / view.width, svg.clientHeight / view.height);

  function limit(pixels) {
    return Math.min(Math.max(pixels, Math.min(0.15, svg.clientWidth / whole.width)), 3);
  }

  // Sets the scale; the point (x, y) of the drawing stays where it is on the screen.
  function zoom(pixels, x = view.x + view.width / 2, y = view.y + view.height / 2) {
    const width = svg.clientWidth / limit(pixels);
    const height = (width * svg.clientHeight) / svg.clientWidth;
    const share = { x: (x - view.x) / view.width, y: (y - view.y) / view.height };
    view = { x: x - share.x * width, y: y - share.y * height, width, height };
    show();
  }

  function centre(x, y, pixels = Math.max(scale(), 0.9)) {
    const width = svg.clientWidth / pixels;
    const height = svg.clientHeight / pixels;
    view = { x: x - width / 2, y: y - height / 2, width, height };
    show();
  }

  function move(right, down) {
    view.x += right / scale();
    view.y += down / scale();
    show();
  }

  function fit() {
    const pixels = Math.min(svg.clientWidth / whole.width, svg.clientHeight / whole.height, 1);
    centre(whole.width / 2, whole.height / 2, pixels);
  }

  // A chart too wide to be read whole begins at its top.
  function begin() {
    const pixels = Math.min(svg.clientWidth / whole.width, svg.clientHeight / whole.height, 1);
    const shown = pixels >= 0.55 ? pixels : START;
    frame.style.height = `${Math.min(frame.clientHeight, Math.max(260, whole.height * shown + 24))}px`;
    if (pixels >= 0.55) return fit();
    const first = svg.querySelector(".chart-place");
    const { e, f } = first.transform.baseVal.consolidate().matrix;
    centre(e + 100, f + svg.clientHeight / START / 2 - 24, START);
  }

  function point(event) {
    const box = svg.getBoundingClientRect();
    const inset = { x: (box.width - view.width * scale()) / 2, y: (box.height - view.height * scale()) / 2 };
    return {
      x: view.x + (event.clientX - box.left - inset.x) / scale(),
      y: view.y + (event.clientY - box.top - inset.y) / scale(),
    };
  }

  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => {
      if (button.dataset.zoom === "fit") return fit();
      zoom(scale() * (button.dataset.zoom === "in" ? 1.3 : 1 / 1.3));
    });
  }

  frame.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { x, y } = point(event);
    zoom(scale() * Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), x, y);
  }, { passive: false });

  const keys = {
    ArrowLeft: () => move(-60, 0), ArrowRight: () => move(60, 0),
    ArrowUp: () => move(0, -60), ArrowDown: () => move(0, 60),
    "+": () => zoom(scale() * 1.3), "-": () => zoom(scale() / 1.3), 0: fit,
  };
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  const pointers = new Map();
  let moved = 0;
  let apart = 0;
  const distance = () => {
    const [one, two] = [...pointers.values()];
    return Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
  };
  frame.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) moved = 0;
    if (pointers.size === 2) apart = distance();
  });
  window.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    pointers.set(event.pointerId, event);
    if (pointers.size === 2) {
      const now = distance();
      zoom((scale() * now) / apart);
      apart = now;
      return;
    }
    moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    if (moved > 4) frame.classList.add("dragging");
    move(before.clientX - event.clientX, before.clientY - event.clientY);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    window.addEventListener(end, (event) => {
      pointers.delete(event.pointerId);
      frame.classList.remove("dragging");
    });
  }
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  frame.addEventListener("click", (event) => {
    if (moved > 4) event.preventDefault(); // the end of a drag is no click on a position
  }, true);
  frame.addEventListener("focusin", (event) => {
    const place = event.target.closest(".chart-place");
    if (place && event.target.matches(":focus-visible")) toPlace(place);
  });

  function toPlace(place) {
    const { e, f } = place.transform.baseVal.consolidate().matrix;
    centre(e + 100, f + 32);
  }

  // What is typed is marked at once; the Enter key goes from one marked position to the next.
  const box = document.getElementById("f-find");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let current = -1;
  box?.addEventListener("input", () => {
    const words = fold(box.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    for (const place of svg.querySelectorAll(".chart-place")) {
      const hit = words.length > 0 && words.every((word) => place.dataset.name.includes(word));
      place.classList.toggle("chart-hit", hit);
    }
    current = -1;
    next();
  });
  box?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !next()) return;
    event.preventDefault();
  });
  function next() {
    const hits = svg.querySelectorAll(".chart-hit");
    if (!hits.length) return false;
    current = (current + 1) % hits.length;
    toPlace(hits[current]);
    return true;
  }

  let seen = null;
  window.addEventListener("beforeprint", () => {
    seen = { ...view };
    view = { ...whole };
    show();
  });
  window.addEventListener("afterprint", () => {
    view = seen;
    show();
  });

  begin();
  if (svg.querySelector(".chart-hit")) next();
}
