// textarea[data-editor]: CodeMirror on a textarea that stays the form's field.
import { autocompletion } from "@codemirror/autocomplete";
import { indentWithTab } from "@codemirror/commands";
import { linter, lintGutter } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { basicSetup } from "codemirror";
import { language } from "./languages.js";
import { fresh, json } from "./page.js";
import { phrases } from "./phrases.js";
import { appearance } from "./theme.js";

const LINT_DELAY = 400;
const views = new Map();

function offset(doc, line, column) {
  const wanted = doc.line(Math.min(Math.max(line || 1, 1), doc.lines));
  return Math.min(wanted.from + Math.max((column || 1) - 1, 0), wanted.to);
}

/** What the service says of a text, where it says it; a place on line 0 is the whole text. */
function diagnostics(view, problems) {
  const doc = view.state.doc;
  return problems.map((problem) => {
    const from = offset(doc, problem.line, problem.column);
    const to = problem.endLine ? offset(doc, problem.endLine, problem.endColumn) : wordEnd(doc, from);
    const severity = String(problem.severity ?? "error").toLowerCase();
    return { from, to: Math.max(from, to), severity, message: problem.message };
  });
}

function wordEnd(doc, from) {
  const rest = doc.sliceString(from, doc.lineAt(from).to);
  return from + (rest.match(/^(?:[\p{L}\p{N}_$@-]+|"[^"]*"?|.)/u)?.[0].length ?? 0);
}

function lints(area) {
  const url = area.dataset.lintUrl;
  if (!url) return [];
  const ask = async (view) => {
    const body = JSON.stringify({ path: area.dataset.path ?? "", text: view.state.doc.toString() });
    const answer = await json(url, { method: "POST", headers: { "Content-Type": "application/json" }, body });
    const problems = Array.isArray(answer) ? answer : (answer?.problems ?? []);
    area.dispatchEvent(new CustomEvent("santei:linted", { bubbles: true, detail: answer }));
    return diagnostics(view, problems);
  };
  return [linter(ask, { delay: LINT_DELAY }), lintGutter()];
}

/** The fact in whose pattern a line stands; empty outside of one. */
function fact(before) {
  const open = [...before.matchAll(/\$[\p{L}]+\s*:\s*([\p{L}]+)\s*\(|^then$/gmu)].pop();
  return open?.[1] ?? "";
}

function completes(area) {
  const url = area.dataset.completionUrl;
  if (!url) return [];
  const source = async (context) => {
    const word = context.matchBefore(/[\p{L}\p{N}_$@\-ー]+|"[^"\n]*/u);
    if (!word && !context.explicit) return null;
    const line = context.state.doc.lineAt(context.pos);
    const query = new URLSearchParams({
      q: (word?.text ?? "").replace(/^"/, ""),
      path: area.dataset.path ?? "",
      before: line.text.slice(0, context.pos - line.from).slice(-200),
      fact: fact(context.state.doc.sliceString(Math.max(0, line.from - 2000), line.from)),
    });
    const options = await json(`${url}${url.includes("?") ? "&" : "?"}${query}`);
    if (!options || context.aborted) return null;
    const from = word ? word.from + (word.text.startsWith('"') ? 1 : 0) : context.pos;
    return { from, options, filter: false };
  };
  return autocompletion({ override: [source], activateOnTypingDelay: 150 });
}

function editor(area) {
  const name = area.labels?.[0]?.textContent.trim() || area.getAttribute("aria-label") || area.name;
  // Escape, then Tab, leaves the editor; without Escape, Tab indents.
  const view = new EditorView({
    state: EditorState.create({
      doc: area.value,
      extensions: [
        lints(area),
        completes(area),
        basicSetup,
        keymap.of([indentWithTab]),
        language(area.dataset.editor),
        appearance(),
        phrases(),
        EditorState.readOnly.of(area.readOnly),
        EditorView.editable.of(true),
        EditorView.contentAttributes.of({ "aria-label": name, "aria-describedby": area.getAttribute("aria-describedby") ?? "", lang: "ja" }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          area.value = update.state.doc.toString();
          area.dispatchEvent(new Event("input", { bubbles: true }));
        }),
      ],
    }),
  });
  area.hidden = true;
  area.after(view.dom);
  if (area.dataset.rows) view.dom.dataset.rows = area.dataset.rows;
  if (area.id) views.set(area.id, view);
  area.labels?.forEach((label) => label.addEventListener("click", () => view.focus()));
}

/** Puts the cursor of an editor at a place. */
function go(button) {
  const [id, line, column] = button.dataset.goto.split(":");
  const view = views.get(id);
  if (!view) return;
  const at = offset(view.state.doc, Number(line), Number(column));
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
  view.focus();
}

/** Makes every editor under a root, and every button that leads to a place of one. */
export function enhanceEditors(root) {
  fresh(root, "textarea[data-editor]").forEach(editor);
  fresh(root, "[data-goto]").forEach((button) => button.addEventListener("click", () => go(button)));
}
