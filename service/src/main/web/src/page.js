// What the layout tells the script.

/** The content of a meta element of the layout, such as `csrf-token`; empty when the page has none. */
export function meta(name) {
  return document.querySelector(`meta[name="santei-${name}"]`)?.content ?? "";
}

/** Shows a sentence at the top of the page and has it read out. */
export function notice(text) {
  const place = document.getElementById("notice");
  if (place) place.textContent = text;
}

/** Every element under a root, the root too, that matches and has not been enhanced yet. */
export function fresh(root, selector) {
  const found = [...root.querySelectorAll(selector)];
  if (root instanceof Element && root.matches(selector)) found.push(root);
  return found.filter((element) => {
    if (element.dataset.enhanced) return false;
    element.dataset.enhanced = "true";
    return true;
  });
}

/** The answer of a JSON endpoint of the service; `null` when it does not answer. */
export async function json(url, options = {}) {
  try {
    const response = await fetch(url, {
      ...options,
      headers: { Accept: "application/json", [meta("csrf-header") || "X-CSRF-TOKEN"]: meta("csrf-token"), ...options.headers },
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
