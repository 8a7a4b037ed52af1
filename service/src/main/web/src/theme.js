// How the editors look: the colours of santei.css, each readable on the paper (WCAG AA).
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { meta } from "./page.js";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "#7a1fa2" },
  { tag: tags.string, color: "#0d5c34" },
  { tag: tags.comment, color: "#4a5361", fontStyle: "italic" },
  { tag: [tags.number, tags.bool, tags.null], color: "#8c1d18" },
  { tag: tags.meta, color: "#704400" },
  { tag: tags.typeName, color: "#0b4f9e" },
  { tag: tags.propertyName, color: "#1b1f24" },
  { tag: tags.definition(tags.variableName), color: "#005b70" },
]);

const look = EditorView.theme({
  "&": { border: "1px solid #767f8c", borderRadius: "4px", backgroundColor: "#ffffff", fontSize: "0.9rem" },
  "&.cm-focused": { outline: "3px solid #0b4f9e", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: '"Noto Sans Mono CJK JP", "BIZ UDGothic", "MS Gothic", Menlo, Consolas, monospace', lineHeight: "1.6" },
  ".cm-gutters": { backgroundColor: "#f3f5f8", color: "#4a5361" },
  ".cm-activeLine": { backgroundColor: "#f3f7fc" },
  ".cm-activeLineGutter": { backgroundColor: "#e3ebf5" },
  ".cm-tooltip": { maxWidth: "min(36rem, 90vw)" },
});

/** What every editor has. The nonce lets CodeMirror's own style pass the policy of the page. */
export function appearance() {
  return [EditorView.cspNonce.of(meta("style-nonce")), look, syntaxHighlighting(colours), EditorView.lineWrapping];
}
