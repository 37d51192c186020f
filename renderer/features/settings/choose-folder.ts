import { AppError } from '#shared/contract/errors.ts'
import type { DesktopBridge, FolderPurpose } from '#shared/contract/desktop-bridge.ts'

const acts = { backup: { kind: 'backup-folder' }, calendar: { kind: 'calendar-folder' } } as const

/** Lets the user point to a folder. @returns false where the dialog was left without one */
export async function chooseFolder(bridge: DesktopBridge, purpose: FolderPurpose): Promise<boolean> {
  const place = await bridge.chooseFolder(purpose)
  if (place === null) return false
  const outcome = await bridge.useChosen(place.handle, acts[purpose])
  if (outcome.kind === 'failed') throw new AppError(outcome.code, outcome.details)
  return true
}
