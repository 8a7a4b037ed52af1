// How the texts of a draft are read by the editor: rules (DRL), tables (CSV), cases (YAML).
import { yaml } from "@codemirror/lang-yaml";
import { StreamLanguage } from "@codemirror/language";

const KEYWORDS = new Set(
  ("package import global rule query declare when then end extends function and or not exists forall from in matches memberOf " +
    "contains accumulate collect new true false null salience no-loop lock-on-active agenda-group enabled").split(" "),
);

/** DRL: keywords in English, verbs, facts and fields in Japanese. */
const drl = StreamLanguage.define({
  name: "drl",
  startState: () => ({ comment: false }),
  token(stream, state) {
    if (state.comment) {
      state.comment = !stream.match(/^.*?\*\//);
      if (state.comment) stream.skipToEnd();
      return "comment";
    }
    if (stream.eatSpace()) return null;
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("/*")) {
      state.comment = true;
      return "comment";
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^'\\]|\\.)*'?/)) return "string";
    if (stream.match(/^@[\p{L}_][\p{L}\p{N}_]*/u)) return "meta";
    if (stream.match(/^\$[\p{L}_][\p{L}\p{N}_]*/u)) return "variableName.definition";
    if (stream.match(/^\d[\d_.]*/)) return "number";
    if (stream.match(/^[\p{L}_][\p{L}\p{N}_ー]*(?:-[a-z]+)?/u)) {
      const word = stream.current();
      if (KEYWORDS.has(word)) return "keyword";
      return stream.match(/^\s*\(/, false) ? "typeName" : "propertyName";
    }
    stream.next();
    return "operator";
  },
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } }, closeBrackets: { brackets: ["(", "[", "{", '"'] } },
});

/** Tables: the first line names the columns; fields alternate so that columns are told apart. */
const csv = StreamLanguage.define({
  name: "csv",
  startState: () => ({ column: 0, first: true }),
  token(stream, state) {
    if (stream.sol()) {
      state.column = 0;
      if (stream.peek() === "#") {
        stream.skipToEnd();
        return "comment";
      }
    }
    if (stream.eat(",")) {
      state.column += 1;
      if (stream.eol()) state.first = false;
      return "operator";
    }
    if (!stream.match(/^"(?:[^"]|"")*"?/)) stream.match(/^[^,]+/);
    const name = state.first ? "keyword" : state.column % 2 === 0 ? "propertyName" : "string";
    if (stream.eol()) state.first = false;
    return name;
  },
});

const LANGUAGES = { drl: () => drl, csv: () => csv, yaml };

/** The language of a name; plain text when there is none. */
export function language(name) {
  return LANGUAGES[name]?.() ?? [];
}
