import type { customFields } from '#shared/contract/custom-fields.ts'
import { AppError } from '#shared/contract/errors.ts'
import { customLimits, foldCustom, type CustomChoice, type CustomKind } from '#shared/domain/custom-value.ts'
import { insertRow, updateRow, type Act } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import {
  customFieldNamed,
  readCustomField,
  readCustomFields,
  type StoredCustomField,
} from '#db/repositories/custom-fields.ts'
import { countChosen, countMisfits, fillNumbers } from '#db/repositories/custom-values.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { isBuiltInName } from './built-in-names.ts'
import { editedChoices, firstChoices } from './choice-edits.ts'

/** A field that is not in the trash. */
export async function presentField(db: ReadableDb, id: number): Promise<StoredCustomField> {
  const field = await readCustomField(db, id)
  if (field === null) throw new AppError('not-found', { kind: 'custom-field', id })
  if (field.isRemoved) throw new AppError('in-trash', { kind: 'custom-field', id })
  return field
}

/** Throws `custom-field-exists` for the name of another own field or of a field that every customer has. */
export async function refuseTakenName(db: ReadableDb, name: string, except: number | null): Promise<void> {
  if (isBuiltInName(name) || (await customFieldNamed(db, foldCustom(name), except)) !== null)
    throw new AppError('custom-field-exists', { name })
}

/** Fields of one shop have a limit; columns of lists and files do, too. */
export async function refuseTooMany(db: ReadableDb): Promise<void> {
  if ((await readCustomFields(db)).length >= customLimits.fields)
    throw new AppError('too-many-custom-fields', { limit: customLimits.fields })
}

const hasChoices = (kind: CustomKind) => kind === 'choice' || kind === 'choices'

export async function createField(shop: OpenShop, input: HandlerInput<typeof customFields.create>) {
  if (input.choices.length > 0 && !hasChoices(input.kind)) throw invalidInput('choices', 'no-choices-here')
  const choices = firstChoices(input.choices)
  return await act(shop, { code: 'custom-field-created', params: { name: input.name } }, async (running) => {
    await refuseTakenName(running.trx, input.name, null)
    await refuseTooMany(running.trx)
    const last = await running.trx
      .selectFrom('custom_fields')
      .select((e) => e.fn.max<number | null>('position').as('position'))
      .executeTakeFirst()
    const id = await insertRow(running, 'custom_fields', {
      uid: newUid(Date.parse(running.at)),
      name: input.name,
      folded: foldCustom(input.name),
      kind: input.kind,
      required: input.required ? 1 : 0,
      in_list: input.inList ? 1 : 0,
      choices: JSON.stringify(choices),
      position: (last?.position ?? -1) + 1,
      created_at: running.at,
      updated_at: running.at,
    })
    return { id }
  })
}

/** Changes the kind where every value survives it; else tells how many don't. */
async function changeKind(running: Act, field: StoredCustomField, kind: CustomKind): Promise<void> {
  const misfits = await countMisfits(running.trx, field.id, field.kind, kind)
  if (misfits > 0) throw new AppError('custom-values-would-be-lost', { name: field.name, count: misfits })
  if (field.kind === 'text' && kind === 'number') await fillNumbers(running, field.id)
}

async function stillChosen(
  db: ReadableDb,
  id: number,
  before: readonly CustomChoice[],
  after: readonly CustomChoice[],
) {
  const gone = after.filter(
    (choice) => choice.removed && before.some((known) => known.id === choice.id && !known.removed),
  )
  if (gone.length === 0) return []
  const chosen = await countChosen(db, id)
  return gone.flatMap(({ id: choiceId, name }) => {
    const customers = chosen.get(choiceId) ?? 0
    return customers === 0 ? [] : [{ id: choiceId, name, customers }]
  })
}

/** Changes the named parts of a field; values stay, whatever is renamed or removed. */
export async function updateField(shop: OpenShop, input: HandlerInput<typeof customFields.update>) {
  const { id, version, patch } = input
  const { name } = await presentField(shop.db, id)
  return await act(shop, { code: 'custom-field-changed', params: { name: patch.name ?? name } }, async (running) => {
    const field = await presentField(running.trx, id)
    const kind = patch.kind ?? field.kind
    if (patch.choices !== undefined && !hasChoices(kind)) throw invalidInput('choices', 'no-choices-here')
    const choices = patch.choices === undefined ? field.choices : editedChoices(field.choices, patch.choices)
    const columns = {
      ...(patch.name === undefined ? {} : { name: patch.name, folded: foldCustom(patch.name) }),
      ...(patch.kind === undefined ? {} : { kind }),
      ...(patch.required === undefined ? {} : { required: patch.required ? 1 : 0 }),
      ...(patch.inList === undefined ? {} : { in_list: patch.inList ? 1 : 0 }),
      ...(patch.choices === undefined ? {} : { choices: JSON.stringify(choices) }),
    }
    await refuseLostUpdate(running.trx, 'custom_fields', field, version, Object.keys(columns))
    if (patch.name !== undefined && patch.name !== field.name) await refuseTakenName(running.trx, patch.name, id)
    if (kind !== field.kind) await changeKind(running, field, kind)
    await updateRow(running, 'custom_fields', id, columns)
    const written = await presentField(running.trx, id)
    return {
      version: written.version,
      stillChosen: await stillChosen(running.trx, id, field.choices, choices),
    }
  })
}

/** Puts the fields into this order. */
export async function reorderFields(shop: OpenShop, ids: readonly number[]) {
  return await act(shop, { code: 'custom-fields-reordered' }, async (running) => {
    const present = (await readCustomFields(running.trx)).map((field) => field.id)
    if (ids.length !== present.length || present.some((id) => !ids.includes(id)))
      throw invalidInput('ids', 'all-fields-once')
    for (const [position, id] of ids.entries()) await updateRow(running, 'custom_fields', id, { position })
    return {}
  })
}
