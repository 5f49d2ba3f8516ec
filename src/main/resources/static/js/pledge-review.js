// Keys of a review sitting. Everything they do can be done with Tab and Enter as well.
(() => {
  const form = document.querySelector("form[data-review]");
  if (!form) return;
  // Single keys can be switched off: speech input would press them by chance.
  const keys = form.querySelector("[data-keys]");
  keys.checked = localStorage.getItem("pledge-keys") !== "off";
  keys.addEventListener("change", () => localStorage.setItem("pledge-keys", keys.checked ? "on" : "off"));
  const typing = (target) => target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const key = event.key.toLowerCase();
    const boxes = [...form.querySelectorAll("[data-criterion]")];
    const box = boxes.find((one) => one.dataset.criterion === key);
    const pressed = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (box) {
      box.checked = !box.checked;
    } else if (key === "t") {
      const all = boxes.every((one) => one.checked);
      boxes.forEach((one) => { one.checked = !all; });
    } else if (pressed) {
      pressed.click();
    } else {
      return;
    }
    event.preventDefault();
  });
})();
