import { zip, type AsyncZippable } from 'fflate'

export type PackedFile = { readonly name: string; readonly content: Uint8Array }

/** Pictures, sheets and archives are as small as they get. */
const isPacked = (name: string) => /\.(?:jpe?g|png|webp|gif|heic|zip|xlsx|docx|pdf|mp[34])$/i.test(name)

/** An archive of some files, packed in threads of its own. @throws AbortError */
export async function packFiles(files: readonly PackedFile[], at: number, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  const entries: AsyncZippable = Object.fromEntries(
    files.map(({ name, content }) => [name, [content, { level: isPacked(name) ? 0 : 6, mtime: at }]]),
  )
  return await new Promise<Uint8Array>((resolve, reject) => {
    const stop = zip(entries, (error, content) => {
      signal.removeEventListener('abort', cancel)
      if (error === null) resolve(content)
      else reject(error)
    })
    function cancel() {
      stop()
      reject(new DOMException('', 'AbortError'))
    }
    signal.addEventListener('abort', cancel, { once: true })
  })
}
