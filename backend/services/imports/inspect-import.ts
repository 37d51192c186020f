import { AppError } from '#shared/contract/errors.ts'
import type { ImportOptions } from '#shared/contract/imports.ts'
import {
  customerFields,
  newFieldTarget,
  customTargetOf,
  paymentFields,
  productFields,
  purchaseFields,
} from '#shared/domain/import-fields.ts'
import { readCustomFields } from '#db/repositories/custom-fields.ts'
import type { FileStore } from '#backend/file-store.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readSource } from './import-source.ts'
import type { ImportPace } from './import-pace.ts'
import { recognisedFacts, toldWarnings } from './run-import.ts'
import { understoodRows } from './understood-rows.ts'

/** Rows of the preview. */
const SHOWN = 20

const fieldsOf = {
  customers: customerFields,
  purchases: purchaseFields,
  products: productFields,
  payments: paymentFields,
  messages: [],
}

/** What the file seems to be, with its first rows. */
export async function inspectImport(
  shop: OpenShop,
  files: FileStore,
  request: { readonly fileId: string; readonly options: ImportOptions },
  signal: AbortSignal | undefined,
) {
  const pace: ImportPace = { signal: signal ?? new AbortController().signal, report: () => undefined }
  const reading = await readSource(shop, files, request, pace)
  if (reading.total === 0) throw new AppError('nothing-to-import')
  const rows = await reading.originals(new Set(Array.from({ length: SHOWN }, (_, index) => index + 1)))
  const own = (await readCustomFields(shop.db)).map(({ id }) => customTargetOf(id))
  return {
    ...recognisedFacts(reading),
    total: reading.total,
    columns: reading.columns.map(({ index, header, field, samples, newField }) => ({
      index,
      header,
      field,
      samples: [...samples],
      newField: newField === undefined ? null : { name: newField.name, kind: newField.kind },
    })),
    rows: [...rows.values()].map((cells) => reading.columns.map((_, at) => (cells[at] ?? '').slice(0, 1000))),
    understood: await understoodRows(shop, reading, SHOWN),
    ...toldWarnings(reading),
    remembered: reading.remembered !== undefined,
    map: { ...(reading.remembered ?? request.options.map) },
    fields: [...fieldsOf[reading.type], ...(reading.type === 'customers' ? [...own, newFieldTarget] : [])],
  }
}
