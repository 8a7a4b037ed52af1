// input[data-items]: a field for a code, which is found by code, name, kana or 区分番号 (a combobox with a list of its own).
import { fresh, json } from "./page.js";

const PAUSE = 180;
let lists = 0;

/** The day for which items are searched: the first of the month in the field that is named, else today. */
function day(input) {
  const month = input.dataset.itemsMonth && document.getElementById(input.dataset.itemsMonth)?.value;
  return month ? `${month}-01` : "";
}

function option(list, item, index) {
  const row = document.createElement("li");
  row.id = `${list.id}-${index}`;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", "false");
  row.dataset.code = item.code;
  const code = document.createElement("span");
  code.className = "code";
  code.textContent = item.code;
  const worth = item.points ? ` ${item.points} 点` : item.price ? ` ${item.price} 円` : "";
  row.append(code, ` ${item.name ?? ""}${worth}`);
  return row;
}

function field(input) {
  const list = document.createElement("ul");
  list.id = `items-${(lists += 1)}`;
  list.className = "items";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.documentElement.lang === "ja" ? "候補" : "Suggestions");
  input.after(list);
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }).forEach(([name, value]) =>
    input.setAttribute(name, value),
  );
  let waiting;
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (index) => {
    const rows = [...list.children];
    chosen = (index + rows.length) % rows.length;
    rows.forEach((row, i) => row.setAttribute("aria-selected", String(i === chosen)));
    rows[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", rows[chosen].id);
  };
  const take = (row) => {
    input.value = row.dataset.code;
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const search = async () => {
    const q = input.value.trim();
    if (!q || /^[167]\d{8}$/.test(q)) return close();
    const query = new URLSearchParams({ q: q.slice(0, 100), limit: "12" });
    if (day(input)) query.set("on", day(input));
    const found = await json(`${input.dataset.items}?${query}`);
    if (input.value.trim() !== q || document.activeElement !== input) return undefined;
    const items = (found?.items ?? []).filter((item) => item.code);
    list.replaceChildren(...items.map((item, index) => option(list, item, index)));
    if (!items.length) return close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    return undefined;
  };

  input.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (event.isTrusted) waiting = setTimeout(search, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(event.key === "ArrowDown" ? chosen + 1 : (chosen < 0 ? 0 : chosen) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const row = event.target.closest("li");
    if (row) take(row);
  });
}

/** Makes every field for a code under a root. */
export function enhanceItems(root) {
  fresh(root, "input[data-items]").forEach(field);
}
