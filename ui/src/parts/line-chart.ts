// Where things stand in a line chart. Numbers in, coordinates out.

export interface Point {
  /** What stands under the point: "v. 37". */
  label: string;
  value: number;
  /** Why the line turns here: a title and a line under it. */
  note?: { title: string; text?: string };
}

export interface Placed extends Point {
  x: number;
  y: number;
  /** Whether its label has room. */
  labelled: boolean;
}

/** As wide as its place between these, so that its letters keep their size. */
export const narrowest = 260;
export const widest = 624;

export const frame = { height: 240, left: 46, right: 48, top: 22, bottom: 32 };

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

/** The points of the line, and of the surface under it. */
export function paths(placed: Placed[], max: number): { line: string; area: string } {
  const line = placed.map((point) => `${point.x},${point.y}`).join(" ");
  const floor = y(0, max);
  return { line, area: `${placed[0]?.x ?? 0},${floor} ${line} ${placed.at(-1)?.x ?? 0},${floor}` };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
