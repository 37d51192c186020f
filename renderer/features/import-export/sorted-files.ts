import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/contract/contract.ts'
import { client } from '#renderer/engine/client.ts'
import type { GivenFile } from '#renderer/ui/dropped-files-store.ts'
import { uploadFile } from '#renderer/engine/upload.ts'

type Sorted = InferContractRouterOutputs<typeof contract>['imports']['sort']
export type FileGroup = Sorted['groups'][number] & {
  /** The name of the file without its sheet. */
  readonly book: string
}
/** A file that can't be imported, with the error that says why. */
export type UnreadFile = { readonly name: string; readonly error: unknown }

/** A sheet by its workbook, a file by its archive. */
const nameOf = (outer: string, inner: string | null): string => (inner === null ? outer : `${outer} › ${inner}`)

/** The most files that are taken at once (shared/contract/imports.ts). */
const most = 2000

/**
 * Hands files to the engine and asks what they are. A file that is refused doesn't keep the others back.
 * @param onProgress gets a share of all bytes, from 0 to 1, and the file under way
 */
export async function sortedFiles(
  files: readonly GivenFile[],
  onProgress: (share: number, name: string) => void,
  signal: AbortSignal,
): Promise<{ readonly groups: readonly FileGroup[]; readonly unread: readonly UnreadFile[] }> {
  const sizeOf = (file: GivenFile) => (file instanceof File ? file.size : 0)
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0)
  const unread: UnreadFile[] = []
  const fileIds: string[] = []
  let done = 0
  for (const file of files.slice(0, most)) {
    if (!(file instanceof File)) {
      fileIds.push(file.fileId)
      continue
    }
    try {
      const fileId = await uploadFile(
        file,
        (share) => onProgress((done + share * file.size) / Math.max(1, bytes), file.name),
        signal,
      )
      fileIds.push(fileId)
    } catch (error) {
      if (signal.aborted) {
        for (const fileId of fileIds) void client.files.discard({ fileId }).catch(() => undefined)
        throw error
      }
      unread.push({ name: file.name, error })
    }
    done += file.size
  }
  if (fileIds.length === 0) return { groups: [], unread }
  const sorted = await client.imports.sort({ fileIds })
  return {
    groups: sorted.groups.map((group) => ({ ...group, book: group.name, name: nameOf(group.name, group.sheet) })),
    unread: [
      ...unread,
      ...sorted.unread.map(({ name, archive, reason }) => ({
        name: nameOf(archive ?? name, archive === null ? null : name),
        error: Object.assign(new Error(reason.code), { code: reason.code, data: reason.params }),
      })),
    ],
  }
}
