import { guardFormula } from '#shared/formats/formula-guard.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import type { FileStore } from '#backend/file-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { ImportReading } from './import-types.ts'

const cell = (text: string): string => {
  const safe = guardFormula(text)
  return /[";,\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The rows that were left out, as they stood in the file, with the reason in front: to be mended and imported again;
 * what is no table comes back in its own form.
 * Byte order mark and the file's own separator, so that spreadsheets open it as they would the original.
 * @returns its id among the files of the engine
 */
export async function rejectedFile(
  shop: OpenShop,
  files: FileStore,
  fileId: string,
  reading: ImportReading,
  rejected: readonly ImportRejection[],
): Promise<string> {
  const name = files.parts(fileId)[0]?.name ?? ''
  const t = createTranslator(shop.settings.language).t
  const stem = name.replace(/\.[^.]*$/, '')
  if (reading.leftOut !== undefined) {
    const reasons = new Map(rejected.map(({ row, code, params }) => [row, wordMessage(t, { code, params })]))
    const { extension, content } = await reading.leftOut(reasons)
    return files.put(`${stem}-rejected.${extension}`, content)
  }
  const rows = await reading.originals(new Set(rejected.map(({ row }) => row)))
  const { delimiter } = reading
  const line = (cells: readonly string[]): string => `${cells.map(cell).join(delimiter)}\r\n`
  const head = line([
    t('messages.import-row'),
    t('messages.import-reason'),
    ...reading.columns.map(({ header }) => header),
  ])
  const lines = rejected.map(({ row, code, params }) =>
    line([String(row), wordMessage(t, { code, params }), ...(rows.get(row) ?? [])]),
  )
  const text = `\uFEFF${head}${lines.join('')}`
  return files.put(`${stem}-rejected.csv`, Buffer.from(text))
}
