// What a hurried user does in a form, done inside the page. Each function is sent to the browser: it
// may use nothing but its arguments.

/** Writes into the form as typing would. `how` is "empty", "valid", "odd", "long", or values by field. */
export function write({ form: where, how, days, times, values = {}, day }) {
  const form = document.querySelector(where);
  const put = (input, value) => {
    const owner = input.tagName === "TEXTAREA" ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(owner.prototype, "value").set.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const text = 'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea';
  const typed = {};
  const kindOf = (input) => {
    const last = input.id.split(/[-.]/).pop();
    if (days.includes(last)) return "day";
    if (times.includes(last)) return "time";
    if (input.inputMode === "numeric") return "number";
    if (/Number$|phone$|email|sni|serverUrl|Due$|(direct|travel|admin)Time$/i.test(last))
      return "exact";
    return "text";
  };
  // A million characters in the first; in the rest enough to be refused, or the machine is tried.
  const long = (place) => "a".repeat(place === 0 ? 1_000_000 : 60_000);
  let place = 0;
  const odd =
    "Åsa 👩‍👩‍👧‍👦 שלום عربى e\u0301\u0323 \u202Etxet\u202C\tNamn\tTid\r\nElin\t09:00\u0000\u0007\u200B";
  const right = { day, time: "", number: "2", exact: "", text: "Vanlig text" };
  let clock = 8;
  for (const input of form.querySelectorAll(text)) {
    if (input.disabled || input.readOnly) continue;
    const kind = kindOf(input);
    if (how === "empty") put(input, "");
    else if (how === "long") put(input, long(place++));
    else if (how === "odd" && kind === "text") put(input, odd);
    else if (kind in values) put(input, values[kind]);
    else if (how === "valid" || how === "odd") {
      if (kind === "time") put(input, `${String(++clock).padStart(2, "0")}:00`);
      else put(input, right[kind]);
    }
    typed[input.id] = { kind, value: input.value };
  }
  for (const select of form.querySelectorAll("select")) {
    const options = [...select.options].map((one) => one.value);
    const to = how === "empty" ? "" : (options.find((one) => one !== "") ?? "");
    if (how === "long") continue; // another choice may hide the fields
    if ((how === "empty" && options.includes("")) || (how !== "empty" && select.value === "")) {
      select.value = to;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  if (how === "empty" || how === "long") return typed;
  const groups = new Set([...form.querySelectorAll('[type="radio"]')].map((one) => one.name));
  for (const group of groups) {
    const all = [...form.querySelectorAll(`[type="radio"][name="${CSS.escape(group)}"]`)];
    if (!all.some((one) => one.checked)) all[0].click();
  }
  const musts = '[type="checkbox"]:is([id$="namesNobody"], [id$="-fields"])';
  for (const box of form.querySelectorAll(musts)) {
    if (!box.checked) box.click();
  }
  return typed;
}

/** Presses the button, `times` times in one breath. */
export function press({ form: where, button: which, times }) {
  const button = document.querySelector(where).querySelector(which);
  for (let at = 0; at < times; at++) button.click();
}

/** Whether the form has answered: it is gone, or says why not. */
export function answered({ form: where }) {
  const form = document.querySelector(where);
  const refused = document.activeElement?.classList.contains("error-summary");
  return !form || refused || form.querySelector(".banner") !== null;
}

/** What the form says now: gone, refused with these lines, or nothing yet. */
export function state({ form: where }) {
  const form = document.querySelector(where);
  const focused = document.activeElement?.className ?? "";
  if (!form) return { gone: true, lines: [], focused };
  const summary =
    form.querySelector(".error-summary") ??
    form.closest("form")?.querySelector(".error-summary") ??
    form.parentElement.querySelector(".error-summary");
  const lines = [...(summary?.querySelectorAll("a") ?? [])].map((link) => {
    const id = decodeURIComponent(link.hash.slice(1));
    const target = document.getElementById(id);
    link.click();
    const led = target !== null && target.contains(document.activeElement);
    const beside = target?.closest(".field, fieldset, li, .check, div");
    const near = [...form.querySelectorAll(".problem-text")].some((one) =>
      one.textContent.includes(link.textContent.trim()),
    );
    return { id, text: link.textContent.trim(), led, near: near && beside !== null };
  });
  return {
    gone: false,
    focused,
    lines,
    banner: form.querySelector(".banner")?.textContent.trim(),
    values: Object.fromEntries(
      [...form.querySelectorAll("input, textarea")].map((one) => [one.id, one.value]),
    ),
  };
}

/** Words that no person should read, anywhere on the page. */
export function nonsense() {
  const text = document.body.innerText;
  const found = text.match(
    /\bundefined\b|\[object \w+\]|\bNaN\b|\{ ?\$|problem-[a-z]+|error-[a-z_]+/g,
  );
  const over = document.documentElement.scrollWidth - innerWidth;
  // eslint-disable-next-line no-control-regex
  const control = text.match(/[\u0000\u0007]/g);
  return [
    ...(found ?? []),
    ...(over > 0 ? [`${over} px too wide`] : []),
    ...(control ? ["control characters"] : []),
  ];
}
