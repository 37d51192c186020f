/**
 * The selection after a row was ticked: toggled alone, or everything from the anchor to it (rows that are not read yet
 * are left out).
 */
export function nextSelection(
  selection: ReadonlySet<number>,
  index: number,
  anchor: number | null,
  idAt: (index: number) => number | undefined,
): ReadonlySet<number> {
  const next = new Set(selection)
  if (anchor === null) {
    const id = idAt(index)
    if (id !== undefined && !next.delete(id)) next.add(id)
    return next
  }
  for (let at = Math.min(anchor, index); at <= Math.max(anchor, index); at += 1) {
    const id = idAt(at)
    if (id !== undefined) next.add(id)
  }
  return next
}
