// Which words of a text are not in the other one, so that a choice between two can be read.

export interface Piece {
  text: string;
  changed: boolean;
}

/** The text in pieces; what the other text does not have, in the same order, is marked. */
export function difference(text: string, other: string): Piece[] {
  const mine = words(text);
  const common = shared(mine, words(other));
  const pieces: Piece[] = [];
  mine.forEach((word, index) => {
    const changed = !common.has(index);
    const last = pieces.at(-1);
    if (last?.changed === changed) last.text += word;
    else pieces.push({ text: word, changed });
  });
  return pieces.flatMap(unspaced);
}

/** Words with the space that follows them. */
function words(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** The places in `a` of the longest common sequence of words. */
function shared(a: string[], b: string[]): Set<number> {
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim();
  const length = a.map(() => new Array<number>(b.length + 1).fill(0));
  length.push(new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = length[i] as number[];
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(i, j)) (found.add(i++), j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** The space after a marked piece is not part of the mark. */
function unspaced(piece: Piece): Piece[] {
  const text = piece.text.trimEnd();
  if (!piece.changed || text === piece.text) return [piece];
  return [
    { text, changed: true },
    { text: piece.text.slice(text.length), changed: false },
  ];
}
