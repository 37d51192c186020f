import { AppError } from '#shared/contract/errors.ts'
import type { paymentMethods } from '#shared/contract/payment-methods.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { builtInMethod } from '#shared/contract/values.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { deleteRow, insertRow, updateRow } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import {
  isMethodUsed,
  nextMethodNumber,
  readPaymentMethods,
  type StoredPaymentMethod,
} from '#db/repositories/payment-methods.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'

const builtIn: ReadonlySet<string> = new Set(builtInMethod.options)

/** A way to pay that is the shop's own. Throws `not-found`; built-in ones can't be changed. */
async function ownMethod(db: ReadableDb, code: string): Promise<StoredPaymentMethod> {
  if (builtIn.has(code)) throw invalidInput('code', 'method-built-in')
  const found = (await readPaymentMethods(db)).find((method) => method.code === code)
  if (found === undefined) throw new AppError('unknown-payment-method', { method: code })
  return found
}

/** How the built-in ways are called, in any language: files that we write and read again must tell them apart. */
function builtInNames(): ReadonlyMap<string, string> {
  const names = APP_LANGUAGES.flatMap((language) => {
    const { t } = createTranslator(language)
    return builtInMethod.options.map((method) => t(`common.methods.${method}`))
  })
  return new Map(names.map((name) => [fold(name), name]))
}

async function refuseTakenName(db: ReadableDb, name: string, except: number | null): Promise<void> {
  const folded = fold(name)
  if (folded === '') throw invalidInput('name', 'text-empty')
  const own = (await readPaymentMethods(db)).find((method) => method.folded === folded && method.id !== except)
  const taken = own?.name ?? builtInNames().get(folded)
  if (taken !== undefined) throw new AppError('payment-method-exists', { name: taken })
}

/** A way to pay of the shop's own. */
export async function createPaymentMethod(shop: OpenShop, { name }: HandlerInput<typeof paymentMethods.create>) {
  return await act(shop, { code: 'payment-method-created', params: { name } }, async (running) => {
    await refuseTakenName(running.trx, name, null)
    const number = await nextMethodNumber(running.trx)
    const code = `own-${number}` as const
    const uid = newUid(Date.parse(running.at))
    await insertRow(running, 'payment_methods', { id: number, uid, code, name, folded: fold(name) })
    return { code }
  })
}

/** Another name, or switched on or off; payments of before are called by the new name. */
export async function updatePaymentMethod(shop: OpenShop, { code, patch }: HandlerInput<typeof paymentMethods.update>) {
  const { name } = await ownMethod(shop.db, code)
  return await act(shop, { code: 'payment-method-updated', params: { name: patch.name ?? name } }, async (running) => {
    const { id } = await ownMethod(running.trx, code)
    if (patch.name !== undefined) await refuseTakenName(running.trx, patch.name, id)
    await updateRow(running, 'payment_methods', id, {
      ...(patch.name === undefined ? {} : { name: patch.name, folded: fold(patch.name) }),
      ...(patch.isActive === undefined ? {} : { active: patch.isActive ? 1 : 0 }),
    })
    return {}
  })
}

/** Takes one away that nobody paid with; one that payments name is switched off, so that they keep their word. */
export async function removePaymentMethod(shop: OpenShop, { code }: HandlerInput<typeof paymentMethods.remove>) {
  const { name } = await ownMethod(shop.db, code)
  return await act(shop, { code: 'payment-method-removed', params: { name } }, async (running) => {
    const { id } = await ownMethod(running.trx, code)
    if (await isMethodUsed(running.trx, code)) await updateRow(running, 'payment_methods', id, { active: 0 })
    else await deleteRow(running, 'payment_methods', id)
    return {}
  })
}
