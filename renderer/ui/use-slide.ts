import { useLayoutEffect, useRef, type RefObject } from 'react'

const slideMs = 160

/** When rows come and go, the others slide from where they were, so that the eye sees what moved. */
export function useSlide(list: RefObject<HTMLElement | null>, keys: readonly string[]): void {
  const tops = useRef(new Map<string, number>())
  const order = keys.join('\n')
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const before = tops.current
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    tops.current = new Map(rows.map((row) => [row.dataset['row'] ?? '', row.offsetTop]))
    if (before.size === 0 || isStill) return
    for (const row of rows) {
      const from = before.get(row.dataset['row'] ?? '')
      const distance = from === undefined ? 0 : from - row.offsetTop
      if (distance !== 0) {
        row.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], {
          duration: slideMs,
          easing: 'ease-out',
        })
      }
    }
  }, [list, order])
}
