// What this window remembers for itself: language and look. Never anything about a person.

export type Keepsake = "language" | "theme" | "density";

export function kept(name: Keepsake): string | undefined {
  try {
    return localStorage.getItem(`fotfaste.${name}`) ?? undefined;
  } catch {
    return undefined; // storage is switched off: the defaults do
  }
}

export function keep(name: Keepsake, value: string): void {
  try {
    localStorage.setItem(`fotfaste.${name}`, value);
  } catch {
    // storage is switched off: the choice lasts until the window closes
  }
}
