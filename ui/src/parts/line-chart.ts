// Where things stand in a line chart. Numbers in, coordinates out.

export interface Point {
  /** What stands under the point: "v. 37". */
  label: string;
  /** The label in full, for the table and the list of marks: "Vecka 37 2026". */
  long?: string;
  value: number;
  /** Why the line turns here: a title and a line under it. */
  note?: { title: string; text?: string };
}

/** A dashed line with words. Those of the lower of two stand under it. */
export interface Anchor {
  at: number;
  label: string;
}

export interface Placed extends Point {
  x: number;
  y: number;
  /** Whether its label has room. */
  labelled: boolean;
}

/** The words of a note, and the line that ties them to their point. */
export interface PlacedNote {
  x: number;
  title: string;
  text?: string;
  /** The baseline of the title; the text stands under it. */
  titleY: number;
  from: number;
  to: number;
}

/** As wide as its place between these, so that its letters keep their size. */
export const narrowest = 260;
export const widest = 624;

export const frame = { height: 240, left: 46, right: 48, top: 22, bottom: 32 };

/** As much room as the words of a note take. */
const noteWidth = 150;

/** The height of a value. */
export function y(value: number, max: number): number {
  return round(frame.top + ((max - value) * (frame.height - frame.top - frame.bottom)) / max);
}

/** Every point in its place. The last point always has a label, the others where there is room. */
export function place(points: Point[], max: number, width: number): Placed[] {
  const room = width - frame.left - frame.right;
  const step = points.length > 1 ? room / (points.length - 1) : 0;
  const every = Math.max(1, Math.ceil((points.length * 48) / Math.max(room, 48)));
  return points.map((point, index) => ({
    ...point,
    x: round(frame.left + index * step),
    y: y(point.value, max),
    labelled: (points.length - 1 - index) % every === 0,
  }));
}

/** The notes whose words have room: the latest first, over the line where it is low and under it
 * where it is high. Every note has its mark and stands in the list whether it is among these or not. */
export function notes(placed: Placed[], max: number, width: number): PlacedNote[] {
  if (width < widest) return [];
  const shown: PlacedNote[] = [];
  for (const point of [...placed].reverse()) {
    const half = noteWidth / 2;
    const inside = point.x - half > frame.left && point.x + half < width - frame.right + 40;
    const free = shown.every((other) => Math.abs(other.x - point.x) > noteWidth);
    if (!point.note || !inside || !free) continue;
    const low = point.y > y(max * 0.55, max);
    const titleY = low ? y(max * 0.84, max) - 20 : y(max * 0.16, max);
    const [from, to] = low ? [point.y - 9, titleY + 20] : [point.y + 9, titleY - 14];
    if (low ? from <= to : from >= to) continue;
    shown.push({ x: point.x, ...point.note, titleY, from, to });
  }
  return shown.reverse();
}

/** A triangle around a point, its tip the way the line has turned. */
export function triangle(point: Placed, up: boolean): string {
  const tip = up ? -1 : 1;
  const corners = [
    [0, 8 * tip],
    [7, -5 * tip],
    [-7, -5 * tip],
  ] as const;
  return corners.map(([x, y]) => `${round(point.x + x)},${round(point.y + y)}`).join(" ");
}

/** The words of an anchor: where they begin and stand. */
export interface PlacedLabel {
  label: string;
  x: number;
  y: number;
}

/** The words of each anchor where the line leaves room: over the anchor or, for the lower of two,
 * under it; at the left, in the middle or at the right. */
export function labels(
  anchors: Anchor[],
  placed: Placed[],
  max: number,
  width: number,
): PlacedLabel[] {
  const lowest = Math.min(...anchors.map((anchor) => anchor.at));
  const highest = Math.max(...anchors.map((anchor) => anchor.at));
  const taken: (PlacedLabel & { end: number })[] = [];
  for (const { at, label } of anchors) {
    const long = label.length * 7.2;
    const right = width - frame.right - long - 6;
    const starts = [frame.left + 6, (frame.left + right) / 2, Math.max(frame.left + 6, right)];
    const over = y(anchors.length > 1 ? highest : at, max) - 7;
    const heights = anchors.length > 1 && at === lowest ? [y(at, max) + 16, over] : [over];
    const spots = heights.flatMap((height) => starts.map((x) => ({ x, y: height })));
    const clear = (spot: { x: number; y: number }) => {
      const near = placed.filter((one) => one.x > spot.x - 30 && one.x < spot.x + long + 30);
      const apart = Math.min(...near.map((one) => Math.abs(one.y - spot.y + 4)), 60);
      const crossed = taken.some(
        (one) => one.y === spot.y && one.x < spot.x + long && spot.x < one.end,
      );
      return crossed ? -1 : apart;
    };
    // The first that is clear enough, so that the words stay at the left where they can.
    const best =
      spots.find((spot) => clear(spot) > 18) ??
      spots.reduce((a, b) => (clear(b) > clear(a) ? b : a));
    taken.push({ label, ...best, end: best.x + long });
  }
  return taken.map(({ label, x, y }) => ({ label, x: round(x), y: round(y) }));
}

/** Where the first value is written: over its point, or under it when the line rises through that. */
export function firstLabel(placed: Placed[], max: number): { x: number; y: number } {
  const [first, second] = placed;
  if (!first) return { x: 0, y: 0 };
  const steep = second !== undefined && (first.y - second.y) / (second.x - first.x) > 0.15;
  const under = first.y + 18;
  return steep && under < y(0, max) - 4
    ? { x: first.x + 5, y: under }
    : { x: first.x + 9, y: first.y - 9 };
}

/** The points of the line, and of the surface under it. */
export function paths(placed: Placed[], max: number): { line: string; area: string } {
  const line = placed.map((point) => `${point.x},${point.y}`).join(" ");
  const floor = y(0, max);
  return { line, area: `${placed[0]?.x ?? 0},${floor} ${line} ${placed.at(-1)?.x ?? 0},${floor}` };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
