// F6 walks between the large parts of the window: rail, top bar, main, dock.

const focusable = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Moves focus to the next region (1) or the one before (-1). Regions carry `data-region`. */
export function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(isSeen);
  if (regions.length === 0) return;
  // The innermost region counts: the dock lies inside main.
  const here = document.activeElement?.closest("[data-region]");
  const at = regions.findIndex((region) => region === here);
  const from = at < 0 && step < 0 ? 0 : at;
  const next = regions[(from + step + regions.length) % regions.length];
  if (next) enter(next);
}

function enter(region: HTMLElement): void {
  if (region.tabIndex === -1 && region.hasAttribute("tabindex")) region.focus();
  else [...region.querySelectorAll<HTMLElement>(focusable)].find(isSeen)?.focus();
}

function isSeen(element: HTMLElement): boolean {
  return typeof element.checkVisibility !== "function" || element.checkVisibility();
}
