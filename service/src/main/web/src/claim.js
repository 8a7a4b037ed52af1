// [data-claim]: the form of a claim. Its claim stands in the fragment of the address, which no server sees, so that the address can
// be shared and survives another language or a new sign-in.
import htmx from "htmx.org";
import { fresh } from "./page.js";

const KEY = "c=";
let focusLast = false;

async function packed(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

async function write(text) {
  const bytes = await packed(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function read(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(await packed(bytes, new DecompressionStream("deflate-raw")));
}

/** What the form says, without what is left empty and without what belongs to the page. */
function said(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value && name !== "before") fields.append(name, value);
  }
  return fields;
}

async function remember(form) {
  const code = await write(said(form).toString());
  history.replaceState(history.state, "", `#${KEY}${code}`);
}

function answer(form) {
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

async function recall() {
  const hash = location.hash.slice(1);
  if (!hash.startsWith(KEY)) return;
  let fields;
  try {
    fields = new URLSearchParams(await read(hash.slice(KEY.length)));
  } catch {
    return;
  }
  await htmx.ajax("POST", "/workbench/claims/form", { target: "#form", swap: "outerHTML", values: Object.fromEntries(fields) });
}

async function share(page, button) {
  const form = page.querySelector("form#claim");
  await remember(form);
  const told = page.querySelector("[data-shared]");
  try {
    await navigator.clipboard.writeText(location.href);
    told.textContent = told.dataset.text;
  } catch {
    told.textContent = location.href;
  }
  button.focus();
}

function begin(page) {
  const form = page.querySelector("form#claim");
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => remember(form), 300);
  });
  page.querySelector("[data-share]").addEventListener("click", (event) => share(page, event.currentTarget));
  page.addEventListener("click", (event) => {
    const refill = event.target.closest("[data-refill]");
    if (refill) focusLast = refill.dataset.refill === "last";
  });
  recall();
}

// A line was added or removed, a claim of a file or of a link fills the form: the answer follows.
function filled(fields) {
  const form = fields.closest("form");
  remember(form);
  answer(form);
  if (focusLast) fields.querySelector(".lines > li:last-child input[data-items]")?.focus();
  focusLast = false;
}

/** Begins the page on which a claim is tried, and follows its form as it is filled anew. */
export function enhanceClaims(root) {
  const pages = fresh(root, "[data-claim]");
  const fields = fresh(root, "[data-claim] #form");
  pages.forEach(begin);
  if (!pages.length) fields.forEach(filled);
}
