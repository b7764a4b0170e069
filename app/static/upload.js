// Files dropped anywhere on the form enter its file field; too large a choice is told before it is sent.

import { dropping } from "./drop.js";

const form = document.querySelector("[data-upload]");
const field = form.querySelector('input[type="file"]');
const chosen = form.querySelector("[data-chosen]");

form.classList.add("scripted");

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

dropping(form, (files) => {
  if (!files.length) return;
  const all = new DataTransfer();
  for (const file of [...field.files, ...files]) all.items.add(file);
  field.files = all.files;
  show();
});
