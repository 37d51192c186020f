import { AppError } from '#shared/contract/errors.ts'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import type { ImportMapping } from '#db/repositories/import-mappings.ts'
import type { FilePart, FileStore } from '#backend/file-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { fileFormat } from './file-format.ts'
import { importReaders } from './import-readers.ts'
import { breathe, type ImportPace } from './import-pace.ts'
import { rememberedMapping } from './remembered-mapping.ts'
import { isImportError } from './import-error.ts'
import type { ImportReader, ImportReading, ReadImportOptions } from './import-types.ts'

/** The name under which ids of other programs are kept: a customers file and a purchases file of one till agree. */
export const importedSource = 'import'

/** The last file that was read: preview, dry run and import of the same file read it once. */
let last: { readonly files: FileStore; readonly key: string; readonly reading: ImportReading } | null = null

function keyOf(shop: OpenShop, fileId: string, options: ImportOptions, read: ReadImportOptions): string {
  // What is done with rows doesn't change how they are read.
  const { onDuplicate: _, onPossible: _p, onNew: _n, decisions: _d, ...others } = options
  const { createUnknown: _u, createSenders: _s, ...reads } = others
  const { currency, language, country } = shop.settings
  return JSON.stringify([
    fileId,
    reads,
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
  fileName = '',
): Promise<ReadImportOptions> {
  const { currency, language, country, timeZone } = shop.settings
  const { type, encoding, delimiter, dateOrder, hasHeader, decimal, sheet, map } = options
  return {
    type,
    encoding,
    delimiter,
    dateOrder,
    hasHeader,
    decimal,
    sheet,
    map,
    fileName,
    today: shop.today(),
    timeZone,
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

/** The file as it was understood the last time; as it is recognised where that fits no more. */
async function asRemembered(
  reader: ImportReader,
  parts: readonly FilePart[],
  options: ReadImportOptions,
  recognised: ImportReading,
  { type, map }: ImportMapping,
): Promise<ImportReading> {
  try {
    const again = await reader(parts, { ...options, type: type as ReadImportOptions['type'], map })
    return { ...again, remembered: map }
  } catch (error) {
    if (isImportError(error) && error.code !== 'cancelled') return recognised
    throw error
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
  if (type === 'all') throw new AppError('not-yet', { type })
  const parts = files.parts(fileId)
  // An upload may be larger where it is an archive, a mailbox or a full plain copy.
  const read = await readOptions(shop, options, pace, parts[0]?.name)
  const key = keyOf(shop, fileId, options, read)
  if (last?.files === files && last.key === key) return last.reading
  try {
    const seen = fileFormat(parts[0]?.content ?? new Uint8Array(), parts[0]?.name)
    // Who says that it is mail may be right although it begins like nothing known.
    const format = type === 'messages' && seen === 'csv' ? 'eml' : seen
    const reader = (format === 'zip' ? undefined : importReaders[format]) ?? importReaders.csv
    const reading = await reader(parts, read)
    const known = await rememberedMapping(shop, options, reading)
    last = { files, key, reading: known === null ? reading : await asRemembered(reader, parts, read, reading, known) }
    return last.reading
  } catch (error) {
    if (isImportError(error)) throw new AppError(error.code, { ...error.params }, { cause: error })
    throw error
  }
}

/** Lets go of what is remembered of a file. */
export function forgetSource(fileId: string): void {
  if (last?.key.startsWith(`["${fileId}"`) === true) last = null
}
