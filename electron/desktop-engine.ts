import type { MessagePort } from 'node:worker_threads'
import type { Nudge } from '#shared/contract/nudges.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'

/** What the desktop needs of the engine: backend/engine-host.ts is one. Its few calls are those that carry a path. */
export type DesktopEngine = {
  connect(): MessagePort
  checkpoint(): void
  /** Checkpoint and backup, bounded to a few seconds by the host itself. */
  close(): Promise<unknown>
  readonly client: {
    readonly shop: {
      status(): Promise<{ shop: { location: string } | null }>
      close(): Promise<unknown>
      open(input: { path: string }): Promise<unknown>
      create(input: {
        path: string
        name: string
        currency: string
        language: AppLanguage
        country?: string
        timeZone?: string
      }): Promise<unknown>
      updateSettings(input: { backupFolder: string } | { calendarFolder: string }): Promise<unknown>
    }
    readonly nudges: { due(): Promise<readonly Nudge[]> }
    readonly files: {
      read(input: { fileId: string; offset: number }): Promise<{ base64: string; done: boolean }>
      begin(input: { name: string; bytes: number }): Promise<{ fileId: string }>
      append(input: { fileId: string; offset: number; base64: string }): Promise<unknown>
    }
  }
}
