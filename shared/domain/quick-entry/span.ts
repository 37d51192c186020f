/** A piece of the typed text: `typed.slice(from, to)`. */
export type Span = { readonly from: number; readonly to: number }
