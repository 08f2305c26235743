// Light or dark, roomy or compact: this computer's settings, set on <html>.

export type Theme = "system" | "light" | "dark";
export type Density = "comfortable" | "compact";

let theme = $state<Theme>("system");
let density = $state<Density>("comfortable");

export const look = {
  get theme(): Theme {
    return theme;
  },
  set theme(wanted: Theme) {
    theme = wanted;
    mark("theme", wanted === "system" ? undefined : wanted);
  },
  get density(): Density {
    return density;
  },
  set density(wanted: Density) {
    density = wanted;
    mark("density", wanted === "comfortable" ? undefined : wanted);
  },
  /** The other of light and dark, whatever the system says. */
  opposite(): Theme {
    const dark =
      theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
    return dark ? "light" : "dark";
  },
};

function mark(name: "theme" | "density", value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}
