import { AppError } from '#shared/contract/errors.ts'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import type { FileStore } from '#backend/file-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { limits } from '#backend/limits.ts'
import { fileFormat } from './file-format.ts'
import { importReaders } from './import-readers.ts'
import { breathe, type ImportPace } from './import-pace.ts'
import { isImportError } from './import-error.ts'
import type { ImportReading, ReadImportOptions } from './import-types.ts'

/** The name under which ids of other programs are kept: a customers file and a purchases file of one till agree. */
export const importedSource = 'import'

/** The last file that was read: preview, dry run and import of the same file read it once. */
let last: { readonly files: FileStore; readonly key: string; readonly reading: ImportReading } | null = null

function keyOf(shop: OpenShop, fileId: string, options: ImportOptions, read: ReadImportOptions): string {
  const { type, encoding, delimiter, dateOrder, hasHeader, map } = options
  const { currency, language, country } = shop.settings
  return JSON.stringify([
    fileId,
    type,
    encoding,
    delimiter,
    dateOrder,
    hasHeader,
    map,
    currency,
    language,
    country,
    shop.today(),
    read.customFields?.map(({ id, name, kind, choices }) => [id, name, kind, choices]),
  ])
}

/** How this shop reads a file. */
export async function readOptions(
  shop: OpenShop,
  options: ImportOptions,
  pace: ImportPace,
): Promise<ReadImportOptions> {
  const { currency, language, country } = shop.settings
  const { type, encoding, delimiter, dateOrder, hasHeader, map } = options
  return {
    type,
    encoding,
    delimiter,
    dateOrder,
    hasHeader,
    map,
    today: shop.today(),
    currency,
    locale: language,
    country,
    source: importedSource,
    customFields: await readCustomFields(shop.db),
    signal: pace.signal,
    breathe: () => breathe(pace),
    onProgress: (share) => pace.report('reading', Math.round(share * 100), 100),
  }
}

/** The file as understood; throws AppError for a file that can't be imported. */
export async function readSource(
  shop: OpenShop,
  files: FileStore,
  { fileId, options }: { readonly fileId: string; readonly options: ImportOptions },
  pace: ImportPace,
): Promise<ImportReading> {
  const { type } = options
  if (type === 'payments' || type === 'messages' || type === 'all') throw new AppError('not-yet', { type })
  const parts = files.parts(fileId)
  // An upload may be larger where it is a full plain copy.
  if (parts.some(({ content }) => content.length > limits.importBytes))
    throw new AppError('file-too-large', { limitMb: limits.importBytes / 1024 / 1024 })
  const read = await readOptions(shop, options, pace)
  const key = keyOf(shop, fileId, options, read)
  if (last?.files === files && last.key === key) return last.reading
  try {
    const format = fileFormat(parts[0]?.content ?? new Uint8Array())
    const reader = (format === 'zip' ? undefined : importReaders[format]) ?? importReaders.csv
    const reading = await reader(parts, read)
    last = { files, key, reading }
    return reading
  } catch (error) {
    if (isImportError(error)) throw new AppError(error.code, { ...error.params }, { cause: error })
    throw error
  }
}

/** Lets go of what is remembered of a file. */
export function forgetSource(fileId: string): void {
  if (last?.key.startsWith(`["${fileId}"`) === true) last = null
}
