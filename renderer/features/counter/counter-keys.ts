import { useEffect, useEffectEvent } from 'react'

/**
 * Keys of the counter by their place on the keyboard, so that they are the same in every layout. Function keys, since
 * an amount and a scanned code are made of all others.
 */
export const counterKeys = {
  newCustomer: 'F3',
  handOver: 'F3',
  sameAgain: 'F4',
  card: 'F5',
  credit: 'F6',
  transfer: 'F7',
  otherWays: 'F8',
  payDebt: 'F9',
  given: 'F10',
} as const

/** How the keys of a numbered list are shown. */
export const numberKeys = (count: number): string => (count === 1 ? 'Alt + 1' : `Alt + 1…${count}`)

/** Alt + digit: the number of something on the screen, from 1; null for other keys. */
export const numberOf = (event: KeyboardEvent): number | null =>
  event.altKey && !event.ctrlKey && !event.metaKey ? Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) || null : null

export const isUndo = (event: KeyboardEvent): boolean =>
  event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey

/** A function key that means nothing now: a browser would load the page anew or search in it. */
const isIdleKey = (event: KeyboardEvent): boolean =>
  /^F([1-9]|10)$/.test(event.code) && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey

/** Keys of the screen that is shown, before anything else hears them; `onKey` tells whether it took the key. */
export function useCounterKeys(onKey: (event: KeyboardEvent) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || !(onKey(event) || isIdleKey(event))) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])
}
