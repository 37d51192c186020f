import { useEffect, type RefObject } from 'react'

/** Arrow down leads into the list from wherever nothing else wants the key: the page, its title. */
export function useFirstRowKey(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'ArrowDown' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      const at = document.activeElement
      if (at !== document.body && at?.matches('[data-page-title]') !== true) return
      const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
        (each) => each.offsetParent !== null,
      )
      if (row === undefined) return
      event.preventDefault()
      row.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [list])
}
