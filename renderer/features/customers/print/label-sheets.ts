/** A sheet of A4 labels; lengths in millimetres. */
export type LabelSheet = {
  readonly key: '70x37' | '63.5x38.1' | '99.1x38.1'
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  /** From the left edge of one label to that of the next. */
  readonly stepX: number
}

/** The three sheets that are sold everywhere (as Avery 3474, L7160 and L7163). */
export const labelSheets: readonly LabelSheet[] = [
  { key: '70x37', columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, stepX: 70 },
  { key: '63.5x38.1', columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, stepX: 66.04 },
  { key: '99.1x38.1', columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.1, stepX: 101.6 },
]

export const labelsOn = ({ columns, rows }: LabelSheet): number => columns * rows

/** Labels by sheets; before the first one so many places stay empty that were used before. */
export function sheetsOf<T>(labels: readonly T[], sheet: LabelSheet, usedBefore: number): readonly (T | null)[][] {
  const places: (T | null)[] = [...Array.from({ length: usedBefore }, () => null), ...labels]
  const perSheet = labelsOn(sheet)
  return Array.from({ length: Math.ceil(places.length / perSheet) }, (_, at) =>
    places.slice(at * perSheet, (at + 1) * perSheet),
  )
}
