// On a narrow screen the results come first: what they can be narrowed to is folded away.

if (window.matchMedia("(width < 48rem)").matches) {
  for (const box of document.querySelectorAll(".facets details")) box.open = false;
}
