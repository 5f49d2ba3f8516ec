// Shows a pdf itself in place of the pictures of its pages; where the browser cannot, the pictures come back.
(() => {
  const section = document.getElementById("preview");
  if (!section || !section.dataset.pdf || !("noModule" in HTMLScriptElement.prototype)) return;
  const PATIENCE = 20000;
  const pictures = [...section.children];
  const frame = document.createElement("iframe");
  frame.className = "doc-frame doc-pdf";
  frame.setAttribute("sandbox", "allow-scripts");
  frame.referrerPolicy = "no-referrer";
  frame.title = section.getAttribute("aria-label");
  frame.src = section.dataset.pdf;
  const back = () => {
    frame.remove();
    pictures.forEach((picture) => { picture.hidden = false; });
  };
  let late = setTimeout(back, PATIENCE);
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow) return;
    clearTimeout(late);
    if (event.data === "opening") late = setTimeout(back, PATIENCE);
    else if (event.data !== "ready") back();
  });
  pictures.forEach((picture) => { picture.hidden = true; });
  section.prepend(frame);
})();
