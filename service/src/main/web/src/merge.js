// [data-merge]: two texts side by side; one below the other on a narrow screen.
import { MergeView, unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { language } from "./languages.js";
import { fresh } from "./page.js";
import { phrases } from "./phrases.js";
import { appearance } from "./theme.js";

const NARROW = "(max-width: 48rem)";

function extensions(element, name) {
  return [
    lineNumbers(),
    language(element.dataset.merge),
    appearance(),
    phrases(),
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ "aria-label": name, tabindex: "0", lang: "ja" }),
  ];
}

function merge(element) {
  const [before, after] = ["[data-before]", "[data-after]"].map((part) => element.querySelector(part));
  if (!before || !after) return;
  const names = [before, after].map((part) => part.getAttribute("aria-label") ?? "");
  const texts = [before, after].map((part) => part.textContent);
  const collapse = element.dataset.collapse === "true" ? { collapseUnchanged: { margin: 3, minSize: 6 } } : {};
  if (window.matchMedia(NARROW).matches) {
    new EditorView({
      doc: texts[1],
      extensions: [extensions(element, names[1]), unifiedMergeView({ original: texts[0], mergeControls: false, ...collapse })],
      parent: element,
    });
  } else {
    new MergeView({
      a: { doc: texts[0], extensions: extensions(element, names[0]) },
      b: { doc: texts[1], extensions: extensions(element, names[1]) },
      parent: element,
      ...collapse,
    });
  }
  before.hidden = true;
  after.hidden = true;
}

/** Makes every comparison under a root. */
export function enhanceMerges(root) {
  fresh(root, "[data-merge]").forEach(merge);
}
