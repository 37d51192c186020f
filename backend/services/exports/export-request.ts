import type { exports_ } from '#shared/contract/exports.ts'
import { AppError } from '#shared/contract/errors.ts'
import { countExports } from '#db/repositories/export-rows.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { selectedIds } from '../customers/selected-customers.ts'
import { filteredFollowUpIds } from '../follow-ups/list-follow-ups.ts'
import { filteredPurchaseIds } from '../purchases/list-purchases.ts'
import { dataKinds, type DataKind } from './read-table.ts'

export type ExportInput = HandlerInput<typeof exports_.run>
export type What = ExportInput['what']
export type Format = ExportInput['format']

export const isData = (what: What): what is DataKind => (dataKinds as readonly string[]).includes(what)

const possible: Readonly<Partial<Record<What, readonly Format[]>>> = {
  'follow-ups': ['csv', 'xlsx', 'ics', 'json'],
  mailing: ['csv', 'xlsx', 'json'],
  'yearly-days': ['ics'],
  customers: ['csv', 'xlsx', 'json', 'vcf'],
  all: ['csv', 'xlsx', 'json', 'zip'],
}

/** Refuses what can't be made, before anything is read. */
export function assertPossible({ what, format }: ExportInput): void {
  const formats = possible[what] ?? ['csv', 'xlsx', 'json']
  if (!formats.includes(format)) throw new AppError('format-not-offered', { what, format, formats: formats.join(', ') })
}

/** Ids of the records that are asked for; null means all. @throws AppError as `selectedIds` */
export async function chosenIds(shop: OpenShop, input: ExportInput): Promise<readonly number[] | null> {
  if (input.selection !== undefined) return await selectedIds(shop, input.selection)
  if (input.purchases !== undefined) return await filteredPurchaseIds(shop, input.purchases)
  return input.followUps === undefined ? null : await filteredFollowUpIds(shop, input.followUps)
}

/** How many records there are of each kind, for progress and limits. */
export async function countKinds(shop: OpenShop): Promise<Readonly<Record<DataKind, number>>> {
  const { followUps, ...counts } = await countExports(shop.db)
  return { ...counts, 'follow-ups': followUps }
}
