// Files dropped anywhere on the form enter its file field; too large a choice is told before it is sent.

const form = document.querySelector("[data-upload]");
const field = form.querySelector('input[type="file"]');
const drop = form.querySelector("[data-drop]");
const chosen = form.querySelector("[data-chosen]");

form.classList.add("scripted");
for (const part of form.querySelectorAll("[data-needs-script]")) part.hidden = false;

function show() {
  const files = [...field.files];
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const large = size > Number(form.dataset.limit) * 1024 * 1024;
  field.setCustomValidity(large ? form.dataset.tooLarge : "");
  const count = files.length === 1 ? form.dataset.chosenOne : form.dataset.chosenMany.replace("{count}", files.length);
  chosen.textContent = large ? form.dataset.tooLarge : files.length ? count : "";
  chosen.classList.toggle("chosen-bad", large);
}

field.addEventListener("change", show);

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
  if (!event.dataTransfer.files.length) return;
  const all = new DataTransfer();
  for (const file of [...field.files, ...event.dataTransfer.files]) all.items.add(file);
  field.files = all.files;
  show();
});
