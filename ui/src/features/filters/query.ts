// A list's filter as it stands in the address, so that back leads to the list as it was.

import { router, type Route } from "../../frame";

/** The pages that are lists with a filter. */
export type ListPage = "participants" | "workplaces" | "employers";

/** In the address when a person has asked for everything, though the list begins with a filter. */
export const EVERYTHING = "all=1";

type Values = Record<string, string>;

/** What stands in the address of the list that is shown. */
export function current(page: ListPage): string | undefined {
  const { route } = router;
  return route.page === page ? route.query : undefined;
}

/** The filter of an address: each of the known parts as it stands there, or as it is by itself. */
export function readQuery<T extends Values>(query: string | undefined, by: T): T {
  const asked = new URLSearchParams(query);
  const parts = Object.entries(by).map(([key, value]) => [key, asked.get(key) ?? value]);
  return Object.fromEntries(parts) as T;
}

/** The filter for an address: only the parts that are not as they are by themselves. */
export function writeQuery<T extends Values>(filter: T, by: T): string {
  const parts = Object.entries(filter).filter(([key, value]) => value !== by[key]);
  return new URLSearchParams(parts).toString();
}

/** Goes to the list with another filter. While the person types there is nothing to go back to. */
export function narrow(page: ListPage, query: string, typing = false): void {
  const route = { page, query: query || EVERYTHING } as Route;
  if (typing) router.replace(route);
  else router.go(route);
}

/** The text of the address without what only says that everything is asked for. */
export function plain(query: string | undefined): string {
  return query === undefined || query === EVERYTHING ? "" : query;
}
