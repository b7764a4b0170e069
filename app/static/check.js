// A file dropped on the form enters its field; while a copy is read the button says so and is not pressed twice.

import { dropping } from "./drop.js";

const form = document.querySelector("[data-check]");
const field = form.querySelector('input[type="file"]');
const button = form.querySelector("button[data-busy]");
const status = form.querySelector("[data-status]");
const said = button.textContent;

dropping(form, (files) => {
  if (files.length === 1) field.files = files;
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
