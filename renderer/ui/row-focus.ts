import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'

const pageRows = 10

/** Roving focus over rows of which only some are in the page: one row can be tabbed to, the arrows move on. */
export function useRowFocus(
  rowCount: number,
  scrollTo: (index: number) => void,
  container: RefObject<HTMLElement | null>,
) {
  const [index, setIndex] = useState(0)
  const frames = useRef(0)

  /** The row may come into the page only a frame or two after scrolling. */
  function focusWhenThere(target: number): void {
    const row = container.current?.querySelector<HTMLElement>(`[role="row"][data-index="${target}"]`)
    if (row != null) row.focus({ preventScroll: true })
    else if ((frames.current += 1) < 20) requestAnimationFrame(() => focusWhenThere(target))
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, from: number): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + pageRows,
      PageUp: from - pageRows,
      Home: 0,
      End: rowCount - 1,
    }
    const target = steps[event.key]
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const isRow = event.target instanceof HTMLElement && event.target.role === 'row'
    if (!isRow && (event.key === 'Home' || event.key === 'End')) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rowCount - 1, target))
    frames.current = 0
    setIndex(next)
    scrollTo(next)
    focusWhenThere(next)
  }

  return {
    setIndex,
    onKeyDown,
    /** The row last focused, or the first visible one where that is out of sight. */
    tabIndexOf: (row: number, firstVisible: number, lastVisible: number): 0 | -1 => {
      const current = index >= firstVisible && index <= lastVisible ? index : firstVisible
      return row === current ? 0 : -1
    },
  }
}
