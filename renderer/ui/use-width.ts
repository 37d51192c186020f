import { useCallback, useState } from 'react'

/** The inner width of an element in pixels and the ref that measures it; null until it is in the page. */
export function useWidth(): readonly [
  width: number | null,
  ref: (node: HTMLElement | null) => (() => void) | undefined,
] {
  const [width, setWidth] = useState<number | null>(null)
  const ref = useCallback((node: HTMLElement | null) => {
    if (node === null) return undefined
    const measure = () => setWidth(node.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return [width, ref]
}
