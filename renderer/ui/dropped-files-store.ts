import type { HeldFile } from '#shared/contract/desktop-bridge.ts'
import { createStore } from '#renderer/engine/store.ts'

/** One of the window's own, or one that the engine holds already. */
export type GivenFile = File | HeldFile

/** Files that were dropped on the window or opened with the program, until the import page takes them. */
export const droppedFiles = createStore<readonly GivenFile[]>([])

/** Hands the files over and forgets them. */
export function takeDroppedFiles(): readonly GivenFile[] {
  const files = droppedFiles.get()
  droppedFiles.set([])
  return files
}
