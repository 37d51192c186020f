import { useWindowEvent } from '@mantine/hooks'

/**
 * Escape closes a drawer (with `closeOnEscape={false}`) one step after the forms inside it: the drawer's own Escape would
 * come before theirs and close all at once.
 */
export function useDrawerEscape(drawerId: string, isOpen: boolean, close: () => void): void {
  useWindowEvent('keydown', ({ key, target }) => {
    if (key !== 'Escape' || !isOpen || !(target instanceof Element)) return
    if (target === document.body || target.closest(`#${drawerId}`) !== null) close()
  })
}
