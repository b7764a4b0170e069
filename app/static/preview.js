// What was typed is sent at each change; a decision waits until all of it has arrived.

let open = 0;

document.body.addEventListener("htmx:beforeRequest", () => (open += 1));
document.body.addEventListener("htmx:afterRequest", (event) => {
  open -= 1;
  const card = event.target.closest("[data-card]");
  if (!card) return;
  card.classList.toggle("card-out", card.querySelector('[name="left_out"]').checked);
  // What the server refuses is sent again as a page, which says why.
  if (!event.detail.successful) card.submit();
});

document.getElementById("decide")?.addEventListener("submit", (event) => {
  if (!open) return;
  event.preventDefault();
  event.stopPropagation();
  const { submitter } = event;
  const timer = setInterval(() => {
    if (open) return;
    clearInterval(timer);
    event.target.requestSubmit(submitter);
  }, 50);
});
