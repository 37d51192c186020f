/** How the parts of a card hear what was chosen behind "Add …". */
export type Asking = {
  /** What was just asked for: `anniversary`, `day slava`, `fact allergy`, `relation member`, `own 12`. */
  readonly asked: string | null
  /** Whether something that may be empty is shown. */
  readonly shows: (key: string) => boolean
  /** What was asked for is there, or nobody wants it any more. */
  readonly onAsked: () => void
  readonly ask: (key: string) => void
}
