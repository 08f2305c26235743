// Every sentence a person reads comes from locales/, in the language of this computer's settings.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import sv from "../../../locales/sv.ftl?raw";
import en from "../../../locales/en.ftl?raw";

export type Language = "sv" | "en";

/** The locale that Intl formats dates and numbers in. */
const locales: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

const bundles: Record<Language, FluentBundle> = {
  sv: bundle("sv", sv),
  en: bundle("en", en),
};

let current = $state<Language>("sv");

function bundle(language: Language, source: string): FluentBundle {
  // No isolation marks: both languages run left to right, and the marks would end up in copied text.
  const made = new FluentBundle(locales[language], { useIsolating: false });
  const problems = made.addResource(new FluentResource(source));
  for (const problem of problems) console.error(`locales/${language}.ftl: ${problem.message}`);
  return made;
}

/** The sentence for a key. Reading it in a template makes the template follow the language. */
export function t(key: string, args: Record<string, FluentVariable> = {}): string {
  const words = bundles[current];
  const message = words.getMessage(key);
  if (!message?.value) {
    console.error(`no words for "${key}"`);
    return key;
  }
  const problems: Error[] = [];
  const text = words.formatPattern(message.value, args, problems);
  for (const problem of problems) console.error(`"${key}": ${problem.message}`);
  return text;
}

/** Whether there are words for a key, for codes that come from elsewhere. */
export function hasWords(key: string): boolean {
  return bundles[current].hasMessage(key);
}

export function language(): Language {
  return current;
}

export function locale(): string {
  return locales[current];
}

/** Changes the language at once, everywhere. The core keeps the choice. */
export function speak(wanted: Language): void {
  current = wanted;
  document.documentElement.lang = wanted;
}
