import { createStore } from '#renderer/engine/store.ts'

/** The file that was dropped on the window, until the import page takes it: a File can't travel in an address. */
export const droppedFile = createStore<File | null>(null)

/** Hands the file over and forgets it. */
export function takeDroppedFile(): File | null {
  const file = droppedFile.get()
  droppedFile.set(null)
  return file
}
