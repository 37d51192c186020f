import type { contract } from '#shared/contract/contract.ts'
import { AppError } from '#shared/contract/errors.ts'
import {
  joinedFields,
  mergeFields,
  usualChoice,
  type MergeChoice,
  type MergeField,
  type MergeValue,
} from '#shared/domain/merge-fields.ts'
import { raiseVersion, updateRow, type Act } from '#db/journal.ts'
import { moveOwner, ownedRecordTables } from '#db/repositories/contact-references.ts'
import { keepWithdrawn, withdrawnByEither } from '#db/repositories/merge-consents.ts'
import { mergeParts, type Merging, type PartChoices } from '#db/repositories/merge-parts.ts'
import { mergeRelations, referrerAfterMerge } from '#db/repositories/merge-relations.ts'
import type { ShopPlace } from '#db/repositories/shop-place.ts'
import type { ContactRow } from '#db/schema.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { followingColumns } from '../customers/customer-fields.ts'
import { listSources, mergeColumns } from './merge-columns.ts'
import { readTwo } from './two-customers.ts'

type MergeInput = HandlerInput<typeof contract.customers.merge>
type Two = { readonly keep: ContactRow; readonly lose: ContactRow }

/** The longest note a customer has (shared/contract/values.ts). */
const longestNote = 20_000

function chosen(field: MergeField, { keep, lose }: Two, choice: MergeChoice | undefined): MergeValue {
  const column = mergeColumns[field]
  const [own, other] = [keep[column], lose[column]]
  const settled = choice ?? usualChoice(field, own, other)
  if (settled !== 'both') return settled === 'keep' ? own : other
  if (!joinedFields.has(field)) throw invalidInput(`fields.${field}`, 'not-joinable')
  const both = [own, other].filter((text) => text !== '').join('\n\n')
  if (both.length > longestNote) throw invalidInput(`fields.${field}`, 'notes-too-long')
  return own === other ? own : both
}

/** Writes what was chosen of the fields that hold one value, with what follows from them. */
async function mergeSingleFields(running: Act, two: Two, input: MergeInput, place: ShopPlace): Promise<void> {
  const { keep, lose } = two
  const values = Object.fromEntries(
    mergeFields.map((field) => [mergeColumns[field], chosen(field, two, input.fields[field])]),
  )
  const merging = { keep: keep.id, lose: lose.id }
  const referred = values['referred_by_id']
  values['referred_by_id'] = await referrerAfterMerge(
    running.trx,
    merging,
    typeof referred === 'number' ? referred : null,
  )
  const point = await running.trx
    .selectFrom('contact_points')
    .select('value')
    .where('contact_id', '=', keep.id)
    .where('kind', 'in', ['phone', 'email'])
    .orderBy('kind', 'desc')
    .orderBy('position')
    .executeTakeFirst()
  // Somebody without a name keeps what they were shown as.
  const following = followingColumns({ ...keep, ...values }, point?.value ?? keep.display_name, place)
  await updateRow(running, 'contacts', keep.id, { ...values, ...following })
}

/** Gives everything of one customer to another. */
export async function absorb(running: Act, merging: Merging, choices: PartChoices): Promise<void> {
  await mergeParts(running, merging, choices)
  await mergeRelations(running, merging)
  for (const table of ownedRecordTables) await moveOwner(running, table, { from: merging.lose, to: merging.keep })
  for (const id of [merging.keep, merging.lose]) {
    running.touchedCards.add(id)
    running.touchedDealings.add(id)
  }
}

function refuseStale({ keep, lose }: Two, { keepVersion, loseVersion }: MergeInput): void {
  const isStale =
    (keepVersion !== undefined && keepVersion !== keep.version) ||
    (loseVersion !== undefined && loseVersion !== lose.version)
  if (isStale) throw new AppError('changed-meanwhile', { fields: [] })
}

async function refuseUnknownFields(running: Act, { ownFields }: MergeInput): Promise<void> {
  if (ownFields.length === 0) return
  const fields = await running.trx.selectFrom('custom_fields').select('id').where('deleted_at', 'is', null).execute()
  const known = new Set(fields.map(({ id }) => id))
  const unknown = ownFields.find(({ fieldId }) => !known.has(fieldId))
  if (unknown !== undefined) throw new AppError('unknown-custom-field', { id: unknown.fieldId })
}

/** Makes two customers one, in one act: what the other had goes to the kept one, and the other leads there. */
export async function mergeCustomers(
  shop: OpenShop,
  input: MergeInput,
): Promise<{ actId: number; id: number; version: number }> {
  const { keepId, loseId } = input
  const named = await readTwo(shop.db, input)
  const summary = {
    code: 'customers-merged',
    params: { name: named.keep.display_name, other: named.lose.display_name, keepId, loseId },
  }
  return await act(shop, summary, async (running) => {
    const two = await readTwo(running.trx, input)
    refuseStale(two, input)
    await refuseUnknownFields(running, input)
    const leave = new Set(input.leave.map(({ list, id }) => `${listSources[list].table} ${id}`))
    const ownFields = new Map(input.ownFields.map(({ fieldId, choice }) => [fieldId, choice]))
    const merging = { keep: keepId, lose: loseId }
    const withdrawn = await withdrawnByEither(running, merging)
    await absorb(running, merging, { leave, ownFields })
    await keepWithdrawn(running, keepId, withdrawn, { today: shop.today(), staffId: shop.staffId })
    await mergeSingleFields(running, two, input, shop.settings)
    await raiseVersion(running, 'contacts', keepId)
    await updateRow(running, 'contacts', loseId, { merged_into_id: keepId, deleted_at: running.at })
    const { version } = await running.trx
      .selectFrom('contacts')
      .select('version')
      .where('id', '=', keepId)
      .executeTakeFirstOrThrow()
    return { id: keepId, version }
  })
}
