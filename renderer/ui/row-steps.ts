import type { KeyboardEvent } from 'react'

/** Rows of a plain list carry this mark; what is folded away has no box and is passed over. */
const rowsOf = (row: HTMLElement): readonly HTMLElement[] => {
  const page = row.closest('[data-rows]') ?? document.body
  return [...page.querySelectorAll<HTMLElement>('[data-row]')].filter((each) => each.offsetParent !== null)
}

/** Focus goes on to the row after this one (which is about to leave), to the one before it, or to the page's title. */
export function focusNeighbour(row: HTMLElement): void {
  const rows = rowsOf(row)
  const at = rows.indexOf(row)
  const next = rows[at + 1] ?? rows[at - 1] ?? document.querySelector<HTMLElement>('[data-page-title]')
  next?.focus({ preventScroll: rows.length === 1 })
}

/** Arrows, Home and End on a row or its buttons, not in its fields or menus. True when the key was one of them. */
export function stepOnKey(event: KeyboardEvent<HTMLElement>): boolean {
  const from = event.target
  const isOurs = from instanceof HTMLElement && event.currentTarget.contains(from)
  if (!isOurs || ['INPUT', 'TEXTAREA'].includes(from.tagName) || event.defaultPrevented) return false
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false
  const rows = rowsOf(event.currentTarget)
  const at = rows.indexOf(event.currentTarget)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, rows.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: rows.length - 1,
  }
  const target = steps[event.key]
  if (target === undefined) return false
  event.preventDefault()
  rows[target]?.focus()
  return true
}
