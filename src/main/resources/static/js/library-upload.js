// Sends files in parts (tus 1.0.0), so that a connection that breaks off loses nothing. Without it the form itself sends them.
(() => {
  const form = document.getElementById("upload");
  const input = document.getElementById("files");
  const list = document.getElementById("sending");
  if (!form || !input || !list || !window.fetch) return;
  const PART = 8 * 1024 * 1024;
  const WAITS = [1000, 3000, 5000, 10000, 20000];
  const token = form.querySelector("input[name=_csrf]");
  const tus = (more) => ({ "Tus-Resumable": "1.0.0", "X-XSRF-TOKEN": token.value, ...more });
  const words = list.dataset;
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const key = (file) => ["upload", words.uploads, file.name, file.size, file.lastModified].join("|");
  const remembered = (file) => { try { return localStorage.getItem(key(file)); } catch { return null; } };
  const remember = (file, address) => { try { address ? localStorage.setItem(key(file), address) : localStorage.removeItem(key(file)); } catch { /* it is only not resumed after a reload */ } };
  const name = (file) => btoa(String.fromCharCode(...new TextEncoder().encode(file.name)));

  form.querySelector(".doc-plain").hidden = true;

  const away = (answer) => answer.redirected || answer.status === 401 || answer.status === 403;
  // Whoever signed in again in another tab has another token.
  const renew = async () => {
    const answer = await fetch(words.page);
    const field = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#upload input[name=_csrf]");
    if (!field) throw { said: words.out };
    token.value = field.value;
  };
  const asked = async (address, how) => {
    let answer = await fetch(address, how());
    if (away(answer)) {
      await renew();
      answer = await fetch(address, how());
    }
    if (away(answer)) throw { said: words.out };
    return answer;
  };

  const line = (file) => {
    const item = document.createElement("li");
    const text = item.appendChild(document.createElement("span"));
    const bar = item.appendChild(document.createElement("progress"));
    const note = item.appendChild(document.createElement("span"));
    const stop = item.appendChild(document.createElement("button"));
    text.textContent = file.name;
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    note.className = "small muted";
    note.textContent = words.waiting;
    stop.type = "button";
    stop.className = "small";
    stop.textContent = words.stop;
    list.append(item);
    return { item, bar, note, stop, stopped: false };
  };

  const offset = async (address) => {
    const answer = await asked(address, () => ({ method: "HEAD", headers: tus() }));
    if (answer.status === 404 || answer.status === 410) return -1;
    if (!answer.ok) throw new Error(answer.status);
    return Number(answer.headers.get("Upload-Offset"));
  };

  const open = async (file) => {
    const answer = await asked(words.uploads, () => ({ method: "POST", headers: tus({ "Upload-Length": file.size, "Upload-Metadata": "filename " + name(file) }) }));
    if (answer.status === 413) throw { said: words.large };
    if (answer.status === 429) throw { said: words.many };
    if (!answer.ok) throw new Error(answer.status);
    const address = answer.headers.get("Location");
    remember(file, address);
    return address;
  };

  const part = (address, file, from, row) => new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("PATCH", address);
    Object.entries(tus()).forEach(([header, value]) => request.setRequestHeader(header, value));
    request.setRequestHeader("Upload-Offset", from);
    request.setRequestHeader("Content-Type", "application/offset+octet-stream");
    request.upload.onprogress = (event) => { row.bar.value = from + event.loaded; };
    request.onload = () => request.status === 204 ? done(Number(request.getResponseHeader("Upload-Offset"))) : failed(Object.assign(new Error(request.status), { away: away(request) }));
    request.onerror = request.ontimeout = request.onabort = () => failed(new Error("cut"));
    row.abort = () => request.abort();
    request.send(file.slice(from, from + PART));
  });

  const whole = async (file, row) => {
    let address = remembered(file);
    let tries = 0;
    while (!row.stopped) {
      try {
        let at = address ? await offset(address) : -1;
        if (at < 0) {
          address = await open(file);
          at = 0;
        }
        while (at < file.size && !row.stopped) {
          row.note.textContent = Math.floor(at * 100 / file.size) + " %";
          at = await part(address, file, at, row);
          row.bar.value = at;
          tries = 0;
        }
        return address;
      } catch (problem) {
        if (problem.said || row.stopped || tries === WAITS.length) throw problem;
        if (problem.away) await renew();
        row.note.textContent = words.cut;
        await pause(WAITS[tries++]);
      }
    }
    return address;
  };

  const send = async (file) => {
    const row = line(file);
    let address = null;
    row.stop.onclick = async () => {
      row.stopped = true;
      if (row.abort) row.abort();
      const known = remembered(file);
      remember(file, null);
      if (known) await fetch(known, { method: "DELETE", headers: tus() });
      row.item.remove();
    };
    const failed = (said) => {
      row.bar.remove();
      row.note.className = "error";
      row.note.textContent = said;
      row.stop.textContent = words.again;
      row.stop.onclick = () => { row.item.remove(); send(file); };
    };
    if (file.size === 0) {
      failed(words.empty);
      row.stop.remove();
      return;
    }
    try {
      address = await whole(file, row);
      if (row.stopped) return;
      row.note.textContent = words.checking;
      const answer = await asked(address + "/document", () => {
        const data = new FormData(form);
        data.delete(input.name);
        return { method: "POST", body: new URLSearchParams(data) };
      });
      if (answer.status !== 200 && answer.status !== 422) throw new Error(answer.status);
      remember(file, null);
      row.item.innerHTML = await answer.text();
      if (answer.status === 200 && words.then) location.assign(words.then);
    } catch (problem) {
      if (!row.stopped) failed(problem.said || words.broken);
    }
  };

  const sendAll = async (files) => {
    for (const file of input.multiple ? files : files.slice(0, 1)) await send(file);
  };

  form.addEventListener("submit", (event) => {
    // Pressed once more while files are on their way, the page must not leave them.
    if (input.files.length === 0 && list.children.length === 0) return;
    event.preventDefault();
    const files = [...input.files];
    input.value = "";
    sendAll(files);
  });
  const drop = form.querySelector(".doc-drop");
  ["dragover", "dragenter"].forEach((kind) => drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); }));
  ["dragleave", "drop"].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove("over")));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    sendAll([...event.dataTransfer.files]);
  });
})();
