import { useCallback, useEffect, useRef, useState } from 'react'

/** What is private is veiled again after so long without a key or a move. */
const shownMs = 60_000

export type Unveiled = {
  /** null while it is veiled. */
  readonly text: string | null
  readonly show: (text: string) => void
  readonly hide: () => void
  /** Something was done with it: the time begins anew. */
  readonly onUse: () => void
}

/** A private text that is shown for a while; leaving the card veils it, too. `onTime` is called instead of veiling. */
export function useUnveiled(onTime?: () => void, atFirst: string | null = null): Unveiled {
  const [text, setText] = useState(atFirst)
  const timer = useRef(0)
  const ends = useRef(onTime)
  useEffect(() => {
    ends.current = onTime
  })
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const hide = useCallback(() => {
    window.clearTimeout(timer.current)
    setText(null)
  }, [])
  const onUse = useCallback(() => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => (ends.current ?? hide)(), shownMs)
  }, [hide])
  const show = useCallback(
    (next: string) => {
      setText(next)
      onUse()
    },
    [onUse],
  )
  return { text, show, hide, onUse }
}
