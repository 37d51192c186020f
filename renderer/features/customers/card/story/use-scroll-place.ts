import { useEffect, useState, type RefObject } from 'react'

export type ScrollPlace = {
  /** What scrolls the list; null until it is known. */
  readonly scroller: HTMLElement | null
  /** Pixels from the top of what scrolls to the top of the list. */
  readonly offset: number
}

const scrolls = (element: HTMLElement): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY)

function scrollParent(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (scrolls(at)) return at
  return document.documentElement
}

/** Where a long list stands in the page that scrolls it: what stands above it grows and shrinks. */
export function useScrollPlace(list: RefObject<HTMLElement | null>): ScrollPlace {
  const [place, setPlace] = useState<ScrollPlace>({ scroller: null, offset: 0 })
  useEffect(() => {
    const element = list.current
    if (element === null) return
    const scroller = scrollParent(element)
    const observer = new ResizeObserver(() => {
      const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
      const offset = Math.round(top)
      setPlace((old) => (old.scroller === scroller && old.offset === offset ? old : { scroller, offset }))
    })
    // Everything beside and above the list, up to what scrolls.
    for (let at: HTMLElement = element; at !== scroller && at.parentElement !== null; at = at.parentElement)
      for (const sibling of at.parentElement.children) observer.observe(sibling)
    return () => observer.disconnect()
  }, [list])
  return place
}
