// form[data-autosave]: what is typed is saved by itself, and nothing is lost when the page is left.
import { fresh, meta, notice } from "./page.js";

const DELAY = 900;

function fields(form) {
  return new URLSearchParams(new FormData(form));
}

function options(form) {
  return {
    method: "POST",
    body: fields(form),
    headers: { Accept: "text/html", "HX-Request": "true", [meta("csrf-header") || "X-CSRF-TOKEN"]: meta("csrf-token") },
  };
}

/** Saves one after the other: the answer of each save carries the version that the next one builds on. */
function autosave(form) {
  let typed = false;
  let busy = false;
  let timer = 0;

  async function save() {
    window.clearTimeout(timer);
    if (busy || !typed) return;
    busy = true;
    typed = false;
    try {
      const response = await fetch(form.action, options(form));
      const onward = response.headers.get("HX-Redirect");
      const text = await response.text();
      if (onward) {
        window.location.assign(onward);
        return;
      }
      if (!response.ok) throw new Error(text);
      const place = form.querySelector(".saved");
      if (place) place.outerHTML = text;
      notice("");
      document.body.dispatchEvent(new CustomEvent("santei:saved", { bubbles: true }));
    } catch (failure) {
      typed = true;
      const shown = document.getElementById("notice");
      if (shown && failure.message.includes("class=\"errors\"")) shown.innerHTML = failure.message;
      else notice(meta("text-unreachable"));
    } finally {
      busy = false;
      if (typed) timer = window.setTimeout(save, DELAY * 3);
    }
  }

  form.addEventListener("input", () => {
    typed = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(save, DELAY);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed = true;
    save();
  });
  window.addEventListener("beforeunload", (event) => {
    if (typed || busy) {
      save();
      event.preventDefault();
    }
  });
  window.addEventListener("pagehide", () => {
    if (typed && !busy) fetch(form.action, { ...options(form), keepalive: true }).catch(() => {});
  });
}

// A page that comes back from the memory of the browser knows an older version.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector("form[data-autosave]")) window.location.reload();
});

/** Makes every form under a root save by itself. */
export function enhanceAutosaves(root) {
  fresh(root, "form[data-autosave]").forEach(autosave);
}
