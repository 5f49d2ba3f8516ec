// One pdf in a frame without an origin. Pages are drawn when they come near, and forgotten when they are far.
import { getDocument, GlobalWorkerOptions, TextLayer } from "./pdf.min.mjs";

const here = new URL(".", import.meta.url).href;
const words = document.body.dataset;
const part = (id) => document.getElementById(id);
const bar = document.querySelector(".bar");
const tell = (what) => parent.postMessage(what, "*");
const KEPT = 8;
const MOST_PIXELS = 16e6;
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const sheets = [];
let pdf, zoom = 2, current = 1, scale = 1;

const fail = (error) => {
  console.warn(error);
  part("said").hidden = false;
  part("said").textContent = words.failed;
  tell("failed");
};

const measure = (sheet, page) => {
  const { width, height } = page.getViewport({ scale });
  sheet.element.style.width = `${Math.floor(width)}px`;
  sheet.element.style.height = `${Math.floor(height)}px`;
  sheet.element.style.setProperty("--total-scale-factor", scale);
};

const forget = (sheet) => {
  sheet.task?.cancel();
  sheet.drawn = 0;
  sheet.element.replaceChildren();
};

const draw = async (sheet) => {
  if (sheet.drawn === scale) return;
  forget(sheet);
  const wanted = sheet.drawn = scale;
  const page = await pdf.getPage(sheet.number);
  if (sheet.drawn !== wanted) return;
  measure(sheet, page);
  const viewport = page.getViewport({ scale });
  const fine = Math.min(Math.max(window.devicePixelRatio || 1, 1), 2, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width * fine);
  canvas.height = Math.floor(viewport.height * fine);
  canvas.style.width = canvas.style.height = "100%";
  const text = document.createElement("div");
  text.className = "textLayer";
  sheet.element.replaceChildren(canvas, text);
  sheet.task = page.render({ canvas, viewport, transform: [fine, 0, 0, fine, 0, 0] });
  try {
    await sheet.task.promise;
    await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
  } catch (error) {
    if (error.name !== "RenderingCancelledException") throw error;
  }
};

const tidy = () => sheets.filter((sheet) => sheet.drawn && Math.abs(sheet.number - current) > KEPT).forEach(forget);

const near = new IntersectionObserver((seen) => seen.forEach((entry) => {
  const sheet = sheets[entry.target.dataset.number - 1];
  sheet.near = entry.isIntersecting;
  if (sheet.near) draw(sheet).then(tidy).catch(console.warn);
}), { root: document, rootMargin: "800px 0px" });

const show = () => {
  part("number").value = current;
  part("previous").disabled = current === 1;
  part("next").disabled = current === sheets.length;
};

const go = (number) => {
  current = Math.min(Math.max(Math.trunc(number) || 1, 1), sheets.length);
  // Not scrollIntoView(): in Firefox that scrolls the page around the frame as well.
  scrollTo(0, scrollY + sheets[current - 1].element.getBoundingClientRect().top - bar.offsetHeight - 8);
  show();
};

const fit = async () => {
  const page = await pdf.getPage(1);
  scale = ZOOMS[zoom] * Math.max(part("pages").clientWidth - 24, 100) / page.getViewport({ scale: 1 }).width;
  part("smaller").disabled = zoom === 0;
  part("larger").disabled = zoom === ZOOMS.length - 1;
  const number = current;
  for (const sheet of sheets) {
    if (sheet.drawn) forget(sheet);
    measure(sheet, page);
  }
  go(number);
  await Promise.all(sheets.filter((sheet) => sheet.near).map(draw));
};

const resize = (by) => {
  zoom = by === 0 ? 2 : Math.min(Math.max(zoom + by, 0), ZOOMS.length - 1);
  fit().catch(console.warn);
};

const follow = () => {
  // At the end, pages shorter than the frame never reach its top.
  if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2 && sheets[current - 1].near) return;
  const line = innerHeight / 3;
  const seen = sheets.findLast((sheet) => sheet.element.getBoundingClientRect().top <= line);
  if (seen && seen.number !== current) {
    current = seen.number;
    show();
  }
};

const listen = () => {
  part("previous").onclick = () => go(current - 1);
  part("next").onclick = () => go(current + 1);
  part("number").onchange = (event) => go(event.target.value);
  part("smaller").onclick = () => resize(-1);
  part("larger").onclick = () => resize(1);
  part("width").onclick = () => resize(0);
  addEventListener("scroll", follow, { passive: true });
  let width = innerWidth, wait;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(wait);
    wait = setTimeout(() => fit().catch(console.warn), 200);
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === part("number")) return;
    const deed = { "+": () => resize(1), "=": () => resize(1), "-": () => resize(-1), "0": () => resize(0), ArrowLeft: () => go(current - 1), ArrowRight: () => go(current + 1) }[event.key];
    // A page wider than the frame is moved by the arrows, as everywhere.
    if (!deed || event.key.startsWith("Arrow") && part("pages").scrollWidth > part("pages").clientWidth) return;
    event.preventDefault();
    deed();
  });
};

// A worker by its address would be foreign to a frame without an origin; one made here may load the same. It speaks first.
const worker = () => new Promise((ready, failed) => {
  const start = `import(${JSON.stringify(`${here}pdf.worker.min.mjs`)}).catch((error) => setTimeout(() => { throw error; }));`;
  const made = new Worker(URL.createObjectURL(new Blob([start], { type: "text/javascript" })));
  made.addEventListener("message", () => ready(made), { once: true });
  made.addEventListener("error", failed);
});

const open = async () => {
  GlobalWorkerOptions.workerPort = await worker();
  const task = getDocument({
    url: new URL("pdf", location.href).href,
    cMapUrl: `${here}cmaps/`,
    standardFontDataUrl: `${here}standard_fonts/`,
    wasmUrl: `${here}wasm/`,
    isEvalSupported: false,
    maxImageSize: 100e6,
  });
  task.onProgress = () => tell("opening");
  pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const element = document.createElement("div");
    element.className = "sheet";
    element.dataset.number = number;
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", words.page.replace("#", number));
    sheets.push({ number, element, drawn: 0, near: false });
  }
  part("pages").append(...sheets.map((sheet) => sheet.element));
  part("of").textContent = words.of.replace("#", pdf.numPages);
  part("said").hidden = true;
  await fit();
  await draw(sheets[0]);
  sheets.forEach((sheet) => near.observe(sheet.element));
  listen();
  tell("ready");
};

open().catch(fail);
