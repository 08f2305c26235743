// Where the person is. Hashes that do not begin with #/ (the skip link, error links) are not ours.

import { href, parse, type Route } from "./routes";

let current = $state.raw<Route>(parse(startHash()));

function startHash(): string {
  return location.hash.startsWith("#/") ? location.hash : "#/";
}

addEventListener("hashchange", () => {
  if (location.hash.startsWith("#/") || location.hash === "") current = parse(startHash());
});

export const router = {
  get route(): Route {
    return current;
  },
  /** What makes a page another page: moving between the tabs of one participant does not, nor does
   * another filter. */
  get place(): string {
    const { query: _, ...page } = current as Route & { query?: string };
    return href(page.page === "participant" ? { ...page, tab: undefined } : (page as Route));
  },
  go(route: Route): void {
    location.hash = href(route);
    current = route; // at once, so that a test or a key press need not wait for the event
  },
  /** Like `go`, but the page being left is not in the history: for a finished visit. */
  replace(route: Route): void {
    history.replaceState(null, "", href(route));
    current = route;
  },
  back(): void {
    history.back();
  },
};
