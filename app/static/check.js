// A file dropped on the form enters its field; while a copy is read the button says so and is not pressed twice.

const form = document.querySelector("[data-check]");
const field = form.querySelector('input[type="file"]');
const drop = form.querySelector("[data-drop]");
const button = form.querySelector("button[data-busy]");
const status = form.querySelector("[data-status]");
const said = button.textContent;

for (const part of form.querySelectorAll("[data-needs-script]")) part.hidden = false;

for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("drop-over");
  });
}

form.addEventListener("dragleave", (event) => {
  if (!form.contains(event.relatedTarget)) drop.classList.remove("drop-over");
});

form.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("drop-over");
  if (event.dataTransfer.files.length !== 1) return;
  field.files = event.dataTransfer.files;
});

form.addEventListener("submit", () => {
  button.disabled = true;
  button.textContent = button.dataset.busy;
  status.textContent = button.dataset.busy;
});

window.addEventListener("pageshow", () => {
  button.disabled = false;
  button.textContent = said;
  status.textContent = "";
});
