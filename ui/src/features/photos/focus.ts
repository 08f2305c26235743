// Forms inside a form: focus goes into them, and back when they are gone.

/** Takes focus unless `still`; gives it back to where it was when the element goes. */
export function borrow(still: boolean): (element: HTMLElement) => () => void {
  return (element) => {
    const opener = document.activeElement;
    if (!still) element.querySelector<HTMLElement>("input, textarea")?.focus();
    return () =>
      queueMicrotask(() => {
        const lost = document.activeElement === document.body || !document.activeElement;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
  };
}
