// What CodeMirror says, in the language of the page.
import { EditorState } from "@codemirror/state";

const JAPANESE = {
  "Control character": "制御文字",
  "Selection deleted": "選択を削除しました",
  "Folded lines": "折りたたんだ行",
  "Unfolded lines": "開いた行",
  to: "から",
  "folded code": "折りたたんだ部分",
  unfold: "開く",
  "Fold line": "この行を折りたたむ",
  "Unfold line": "この行を開く",
  "Go to line": "行へ移る",
  go: "移る",
  Find: "探す",
  Replace: "置き換える",
  next: "次",
  previous: "前",
  all: "すべて",
  "match case": "大文字と小文字を区別",
  regexp: "正規表現",
  "by word": "単語で",
  replace: "置き換える",
  "replace all": "すべて置き換える",
  close: "閉じる",
  "current match": "今の一致",
  "on line": "行",
  "replaced match on line $": "$ 行目を置き換えました",
  "replaced $ matches": "$ 件を置き換えました",
  Completions: "候補",
  Diagnostics: "指摘",
  "No diagnostics": "指摘はありません",
  "$ unchanged lines": "変わらない $ 行",
};

/** The phrases of the page's language. */
export function phrases() {
  return document.documentElement.lang === "ja" ? EditorState.phrases.of(JAPANESE) : [];
}
