// A form that takes files dropped anywhere on it: `take` is called with those of a drop.

export function dropping(form, take) {
  const place = form.querySelector("[data-drop]");

  for (const part of form.querySelectorAll("[data-needs-script]")) part.hidden = false;

  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      place.classList.add("drop-over");
    });
  }

  form.addEventListener("dragleave", (event) => {
    if (!form.contains(event.relatedTarget)) place.classList.remove("drop-over");
  });

  form.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("drop-over");
    take(event.dataTransfer.files);
  });
}
