// Keeps a column in view while the one beside it is longer: it stops where its end is seen, or, when
// it is shorter than the window, where its start is. The style sheet says when it applies.

const GAP = 24;

/** Sets where the sticky column stops, now and whenever its height or the window's changes. */
export function stay(column: HTMLElement): () => void {
  function place() {
    const above = document.querySelector(".topbar")?.clientHeight ?? 0;
    const below = document.querySelector(".dock")?.clientHeight ?? 0;
    const end = innerHeight - below - GAP - column.offsetHeight;
    column.style.top = `${Math.min(above + GAP, end)}px`;
  }
  const watch = globalThis.ResizeObserver && new ResizeObserver(place);
  watch?.observe(column);
  addEventListener("resize", place);
  place();
  return () => {
    watch?.disconnect();
    removeEventListener("resize", place);
  };
}
