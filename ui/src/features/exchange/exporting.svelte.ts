// Whether the dialog that exports a list is open: also the palette can ask for it.

export const exporting = $state({ open: false });
