// The addresses of the pages, both ways. Everything after # is read here and nowhere else.

export type Route =
  | { page: "today" }
  | { page: "participants"; query?: string }
  | { page: "participant"; id: string; tab?: string; query?: string }
  | { page: "visit"; draftId: string }
  | { page: "recorded"; id: string; correct?: boolean }
  | { page: "workplaces"; query?: string }
  | { page: "workplace"; id: string; supervisor?: string }
  | { page: "employers"; query?: string }
  | { page: "employer"; id: string }
  | { page: "templates" }
  | { page: "sheet"; placementId: string }
  | { page: "sync" }
  | { page: "members" }
  | { page: "give" }
  | { page: "help" }
  | { page: "settings" }
  | { page: "log-review" }
  | { page: "retention" }
  | { page: "recovery" }
  | { page: "office-recovery" }
  | { page: "missing"; path: string };

export type PageName = Route["page"];

const plain = {
  "": "today",
  participants: "participants",
  workplaces: "workplaces",
  employers: "employers",
  templates: "templates",
  sync: "sync",
  members: "members",
  "hand-over": "give",
  help: "help",
  settings: "settings",
  "log-review": "log-review",
  retention: "retention",
  recovery: "recovery",
  "office-recovery": "office-recovery",
} as const;

/** The pages whose filter stands in the address, after a question mark. */
const asking = ["participants", "participant", "workplaces", "employers"];

/** The route of a hash like `#/participants/7/plan`. */
export function parse(hash: string): Route {
  const [path = "", ...query] = hash.split("?");
  const route = parsePath(path);
  const asked = query.join("?");
  return asked !== "" && asking.includes(route.page)
    ? ({ ...route, query: asked } as Route)
    : route;
}

function parsePath(hash: string): Route {
  const path = hash.replace(/^#?\/?/, "").replace(/\/$/, "");
  const [first = "", second, third, ...more] = path.split("/").map(decode);
  if (more.length > 0) return { page: "missing", path };
  if (second === undefined) {
    return Object.hasOwn(plain, first)
      ? { page: plain[first as keyof typeof plain] }
      : { page: "missing", path };
  }
  return parseDeeper(first, second, third) ?? { page: "missing", path };
}

function parseDeeper(first: string, second: string, third?: string): Route | undefined {
  if (first === "participants") {
    return third === undefined
      ? { page: "participant", id: second }
      : { page: "participant", id: second, tab: third };
  }
  if (first === "visits" && (third === undefined || third === "correct")) {
    return third === undefined
      ? { page: "recorded", id: second }
      : { page: "recorded", id: second, correct: true };
  }
  if (first === "workplaces" && third !== undefined) {
    return { page: "workplace", id: second, supervisor: third };
  }
  if (third !== undefined) return undefined;
  if (first === "visit") return { page: "visit", draftId: second };
  if (first === "workplaces") return { page: "workplace", id: second };
  if (first === "employers") return { page: "employer", id: second };
  if (first === "sheet") return { page: "sheet", placementId: second };
  return undefined;
}

/** The link to a route, for `href`. */
export function href(route: Route): string {
  const query = "query" in route && route.query ? `?${route.query}` : "";
  return hrefOf(route) + query;
}

function hrefOf(route: Route): string {
  const parts = (...all: (string | undefined)[]) =>
    "#/" +
    all
      .filter((part) => part !== undefined)
      .map(encodeURIComponent)
      .join("/");
  switch (route.page) {
    case "today":
      return "#/";
    case "participant":
      return parts("participants", route.id, route.tab);
    case "visit":
      return parts("visit", route.draftId);
    case "recorded":
      return parts("visits", route.id, route.correct ? "correct" : undefined);
    case "workplace":
      return parts("workplaces", route.id, route.supervisor);
    case "employer":
      return parts("employers", route.id);
    case "sheet":
      return parts("sheet", route.placementId);
    case "missing":
      return "#/" + route.path;
    case "give":
      return parts("hand-over");
    default:
      return parts(route.page);
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
