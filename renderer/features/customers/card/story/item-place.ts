/** Where an entry stands in the time line. */
export type ItemPlace = {
  /** The entry before it is of the same day. */
  readonly repeatsDay: boolean
  /** Only the row with the focus gives its buttons to Tab. */
  readonly tabIndex: 0 | -1
}
