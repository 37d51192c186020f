import type { FileStore } from '#backend/file-store.ts'

/** Bytes that came in chunks, or in the call itself. */
export type Upload = { readonly fileId: string } | { readonly name?: string; readonly base64: string }

/** @throws AppError unknown-file, invalid-input for an upload that was broken off */
export function uploadedContent(files: FileStore, upload: Upload): { readonly name: string; readonly content: Buffer } {
  if ('fileId' in upload) return files.whole(upload.fileId)
  return { name: upload.name ?? '', content: Buffer.from(upload.base64, 'base64') }
}

/** Once it is stored nobody needs it in memory. */
export function forgetUpload(files: FileStore, upload: Upload): void {
  if ('fileId' in upload) files.discard(upload.fileId)
}
