// What the pages of the workbench do beyond plain HTML. Everything is asked for by data attributes: README.md lists them.
import "htmx.org";
import { enhanceAutosaves } from "./autosave.js";
import { enhanceCharts } from "./chart.js";
import { enhanceClaims } from "./claim.js";
import { enhanceEditors } from "./editor.js";
import { enhanceItems } from "./items.js";
import { enhanceMerges } from "./merge.js";
import { fresh, meta, notice } from "./page.js";

function enhance(root) {
  enhanceEditors(root);
  enhanceAutosaves(root);
  enhanceMerges(root);
  enhanceCharts(root);
  enhanceItems(root);
  enhanceClaims(root);
  fresh(root, "form[data-keep-fragment]").forEach((form) => {
    form.action += location.hash;
  });
  fresh(root, "[data-go]").forEach((element) => location.replace(element.dataset.go + location.hash));
  fresh(root, "[data-confirm]").forEach((element) => {
    element.addEventListener("click", (event) => {
      if (!window.confirm(element.dataset.confirm)) event.preventDefault();
    });
  });
}

// Every request of htmx carries the token of the form.
document.addEventListener("htmx:config:request", (event) => {
  event.detail.ctx.request.headers[meta("csrf-header")] = meta("csrf-token");
});
document.addEventListener("htmx:before:request", () => notice(""));
// A refusal stands at the top of the page, so that what the page shows and what was typed stay.
document.addEventListener("htmx:response:error", (event) => {
  const { ctx } = event.detail;
  const token = ctx.response.headers.get(meta("csrf-header") || "X-CSRF-TOKEN");
  if (token) document.querySelector('meta[name="santei-csrf-token"]').content = token;
  ctx.hx.retarget = "#notice";
  ctx.hx.reswap = "innerHTML";
});
document.addEventListener("htmx:error", () => notice(meta("text-unreachable")));

enhance(document);
new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      if (node instanceof HTMLElement && !node.closest(".cm-editor")) enhance(node.parentElement ?? node);
    }
  }
}).observe(document.body, { childList: true, subtree: true });
