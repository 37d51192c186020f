import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isTextField } from '#renderer/ui/is-text-field.ts'

/** What Escape closes first, wherever it is pressed. */
const openThings = '[role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"][aria-haspopup]'

/**
 * Escape leaves a card: out of one of its fields first (which keeps or takes back its text by itself), then back to the
 * list. What lies open above the card closes first.
 */
export function useEscapeToList(page: RefObject<HTMLElement | null>, onClose: (() => void) | null): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || onClose === null) return
    const target = event.target instanceof HTMLElement ? event.target : document.body
    // Dialogs and menus live outside of the page; they may be gone by now, closed by this very press.
    if (target !== document.body && page.current?.contains(target) !== true) return
    // Lists of choices stay in the page, hidden.
    if ([...document.querySelectorAll(openThings)].some((each) => each.checkVisibility())) return
    if (!isTextField(target)) onClose()
    else if (target.closest('article') !== null)
      page.current?.querySelector<HTMLElement>('[data-card-title]')?.focus({ preventScroll: true })
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
