import { createStore } from '#renderer/engine/store.ts'

/** Files that were dropped on the window, until the import page takes them: a File can't travel in an address. */
export const droppedFiles = createStore<readonly File[]>([])

/** Hands the files over and forgets them. */
export function takeDroppedFiles(): readonly File[] {
  const files = droppedFiles.get()
  droppedFiles.set([])
  return files
}
