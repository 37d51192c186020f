import { VisuallyHidden } from '@mantine/core'
import { createStore, useStore } from '#renderer/engine/store.ts'

const announcement = createStore('')

/** Says something to people who use a screen reader: counts after a filter, the end of a job. */
export function announce(text: string): void {
  // The same words again are said only when the region was empty in between.
  announcement.set('')
  requestAnimationFrame(() => announcement.set(text))
}

export function LiveRegion() {
  return (
    <VisuallyHidden aria-live="polite" role="status">
      {useStore(announcement)}
    </VisuallyHidden>
  )
}
