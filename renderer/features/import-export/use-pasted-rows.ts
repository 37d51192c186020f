import { useEffect, useEffectEvent } from 'react'
import { isTextField } from '#renderer/ui/is-text-field.ts'
import { startWith } from './wizard-acts.ts'

/** Ctrl+V on the page: files that were copied are taken as they are, cells of a table are shown first. */
export function usePastedRows(onRows: (text: string) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData: data } = event
    if (data === null || isTextField(event.target)) return
    const files = [...data.files]
    const text = data.getData('text/plain')
    // Cells of a spreadsheet come as a picture, too.
    if (text.trim() !== '') onRows(text)
    else if (files.length > 0) void startWith(files)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
