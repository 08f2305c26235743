// Light or dark, roomy or compact: the choices of this computer, set on <html>.

import { keep, kept } from "../words/kept";

export type Theme = "system" | "light" | "dark";
export type Density = "normal" | "compact";

let theme = $state<Theme>((kept("theme") as Theme | undefined) ?? "system");
let density = $state<Density>(kept("density") === "compact" ? "compact" : "normal");

export const look = {
  get theme(): Theme {
    return theme;
  },
  set theme(wanted: Theme) {
    theme = wanted;
    keep("theme", wanted);
    show();
  },
  get density(): Density {
    return density;
  },
  set density(wanted: Density) {
    density = wanted;
    keep("density", wanted);
    show();
  },
  /** The other of light and dark, whatever the system says. */
  toggle(): void {
    const dark =
      theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
    look.theme = dark ? "light" : "dark";
  },
};

/** Puts the choices on the document. Once at start, then by itself. */
export function show(): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  if (density === "normal") delete dataset.density;
  else dataset.density = density;
}
