//! What is asked of the page. The scripts that find give an element that a person can see, or null.

/// What the scripts below share.
pub(super) const COMMON: &str = r#"
const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();
const seen = (node) => node.checkVisibility() && !node.closest("dialog:not([open])");
const all = (root, selector) => [...root.querySelectorAll(selector)].filter(seen);
const show = (node) => (node?.scrollIntoView({ block: "center" }), node ?? null);
// Over the words of some choices lies the choice itself, unseen: that is what a person presses.
const pressed = (node) => {
  const { left, top, width, height } = show(node)?.getBoundingClientRect() ?? {};
  const over = node && document.elementFromPoint(left + width / 2, top + height / 2);
  return over && over === node.control ? over : node ?? null;
};
"#;
pub(super) const SAYS: &str = r#"
const text = document.body.innerText.replace(/\s+/g, " ");
return text.includes(arguments[0]) ? document.body : null;
"#;
pub(super) const SAYS_NOT: &str = r#"
const text = document.body.innerText.replace(/\s+/g, " ");
return text.includes(arguments[0]) ? null : document.body;
"#;
pub(super) const ALL: &str = r#"return document.body.innerText.replace(/\s+/g, " ");"#;
pub(super) const PRESSABLE: &str = r#"
const root = document.querySelector("dialog[open]") ?? document;
return pressed(all(root, "button, a, label").find((node) => plain(node) === arguments[0]));
"#;
pub(super) const PRESSABLE_AT: &str = r#"
const rows = all(document, "li, tr, .banner, .toast").filter((row) => plain(row).includes(arguments[1]));
const named = (node) => plain(node) === arguments[0];
return pressed(rows.flatMap((row) => all(row, "button, a, label")).find(named));
"#;
pub(super) const FIELD: &str = r#"
const labels = all(document, "label").filter((node) => plain(node).startsWith(arguments[0]));
const unlabelled = () => all(document, "input").find((node) => node.ariaLabel === arguments[0]);
return show(document.getElementById(labels[0]?.htmlFor) ?? unlabelled());
"#;
pub(super) const LAST_FIELD: &str = r#"
const labels = all(document, "label").filter((node) => plain(node).startsWith(arguments[0]));
return show(document.getElementById(labels.at(-1)?.htmlFor));
"#;
pub(super) const OPTION: &str = r#"
const label = all(document, "label").find((node) => plain(node).startsWith(arguments[0]));
const list = show(document.getElementById(label?.htmlFor));
return [...(list?.options ?? [])].find((one) => plain(one) === arguments[1]) ?? null;
"#;
pub(super) const JOIN_CODE: &str = r#"
return show(all(document, ".join-code").find((node) => /\d/.test(plain(node))));
"#;
pub(super) const LEVEL: &str = r#"
const row = all(document, "li").find((node) =>
  [...node.querySelectorAll("span")].some((span) => plain(span) === arguments[0]));
return show(row && all(row, "label").find((node) => plain(node.querySelector(".code")) === arguments[1]));
"#;

/// The option that is chosen in the palette, as long as the one that is sought is there too.
pub(super) const CHOSEN: &str = r#"
const options = all(document, "dialog[open] [role=option]");
const name = (node) => plain(node.querySelector("span"));
const chosen = options.find((node) => node.ariaSelected === "true");
return options.some((node) => name(node) === arguments[0]) ? name(chosen) : null;
"#;
pub(super) const IS_DARK: &str = r#"
const light = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).slice(0, 3);
return light.every((part) => Number(part) < 64) ? document.body : null;
"#;
/// What reaches out of the window sideways. What scrolls in a place of its own does not.
pub(super) const TOO_WIDE: &str = r#"
const page = document.documentElement;
return page.scrollWidth > innerWidth ? `${page.scrollWidth} of ${innerWidth} pixels` : "";
"#;

/// The name of what has the focus, and whether a ring, or the face that stands for it, shows that.
pub(super) const FOCUS: &str = r#"
const one = document.activeElement;
const ringed = (node) => node && parseFloat(getComputedStyle(node).outlineWidth) >= 2 &&
  getComputedStyle(node).outlineStyle !== "none";
const name = one.getAttribute("aria-label") ?? plain(one.labels?.[0] ?? one);
return [name, Boolean(ringed(one) || ringed(one.nextElementSibling))];
"#;

/// WebKit takes its picture after the next painting, and a page at rest is never painted again: one
/// pixel in the corner keeps it painting meanwhile.
pub(super) const BLINK: &str = r#"
const pixel = document.createElement("i");
pixel.id = "blink";
pixel.style.cssText = "position:fixed; right:0; bottom:0; width:1px; height:1px; background:#888";
document.body.append(pixel);
pixel.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 200, iterations: Infinity });
"#;
pub(super) const STILL: &str = r#"document.getElementById("blink")?.remove();"#;
