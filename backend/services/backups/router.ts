import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { shopOs } from '#backend/procedures.ts'
import { streamed } from '#backend/streamed.ts'
import { backupFolderOf } from './backup-folder.ts'
import { createBackup, type MadeBackup } from './create-backup.ts'
import { shownBackups } from './list-backups.ts'

const shownDone = ({ folder, manifest, warnings }: MadeBackup) => ({
  kind: 'done' as const,
  name: manifest.name,
  file: join(folder, manifest.name),
  sha256: manifest.sha256,
  bytes: manifest.bytes,
  counts: { ...manifest.counts },
  warnings,
})

export const backupsRouter = {
  list: shopOs.backups.list.handler(({ context: { shop } }) => {
    const folder = backupFolderOf(shop.database.file)
    return { folder, backups: shownBackups(folder, shop.identity.uid) }
  }),
  create: shopOs.backups.create.handler(async function* ({ input, context, signal }) {
    const { shop, trusted } = context
    if (input.to !== undefined && !trusted) throw new AppError('forbidden')
    yield* streamed(
      (onProgress, stopped) => createBackup(shop, { to: input.to, reason: 'manual', onProgress, signal: stopped }),
      shownDone,
      signal,
    )
  }),
}
