import type { RecallChannel } from '#shared/contract/recall.ts'
import { AppError } from '#shared/contract/errors.ts'
import { momentIn } from '#shared/domain/calendar-date.ts'
import {
  FOR_GOOD,
  peaceUntil,
  skippedUntil,
  triesSince,
  type RecallActName,
  type RecallResult,
} from '#shared/domain/recall/recall-cycle.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { insertRow, type Act } from '#db/journal.ts'
import { readProduct } from '#db/repositories/products.ts'
import { readRecallsOf } from '#db/repositories/recalls.ts'
import { act, type ActSummary } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { writeFollowUp } from '../follow-ups/create-follow-up.ts'
import { recallRules } from './off-list-on.ts'

export type RecallUnit = { readonly customerId: number; readonly productId: number | null }

/** What was done; the result is not known where Today was only told that it was dealt with. */
export type RecallAction =
  | {
      readonly kind: 'reached'
      readonly result: RecallResult | null
      readonly note: string
      readonly followUpOn: string | null
    }
  | { readonly kind: 'no-answer' | 'skipped' | 'stopped'; readonly note: string }
  | { readonly kind: 'message'; readonly channel: RecallChannel; readonly note: string }
  | { readonly kind: 'snoozed'; readonly until: string; readonly note: string }

const codes: Readonly<Record<RecallActName, string>> = {
  reached: 'customer-contacted',
  'no-answer': 'recall-no-answer',
  message: 'recall-message-sent',
  snoozed: 'customer-postponed',
  skipped: 'recall-skipped',
  stopped: 'recall-stopped',
}

/** Name of the product, which must be there. */
export async function productOfUnit(act: Pick<Act, 'trx'>, { productId }: RecallUnit): Promise<string | null> {
  if (productId === null) return null
  const product = await readProduct(act.trx, productId)
  if (product === null) throw new AppError('not-found', { kind: 'product', id: productId })
  return product.name
}

function refusePast(shop: OpenShop, action: RecallAction): void {
  const day = action.kind === 'snoozed' ? action.until : action.kind === 'reached' ? action.followUpOn : null
  if (day !== null && day <= shop.today())
    throw invalidInput(action.kind === 'snoozed' ? 'act.until' : 'act.followUpOn', 'until')
}

/** Until when somebody is off the list by what is done now. */
async function untilAfter(shop: OpenShop, running: Act, unit: RecallUnit, action: RecallAction) {
  const { trx } = running
  const today = shop.today()
  const rhythm = await trx
    .selectFrom('rhythms')
    .select(['last_on', 'due_on', 'usual_days', 'corrected_by'])
    .where('contact_id', '=', unit.customerId)
    .where('product_id', '=', unit.productId ?? 0)
    .executeTakeFirst()
  const lastOn = rhythm?.last_on ?? null
  switch (action.kind) {
    case 'stopped':
      return { lastOn, until: FOR_GOOD }
    case 'snoozed':
      return { lastOn, until: action.until }
    case 'skipped': {
      const usualDays = rhythm?.corrected_by === 'yearly' ? 365 : (rhythm?.usual_days ?? null)
      return { lastOn, until: skippedUntil({ dueOn: rhythm?.due_on ?? null, usualDays }, today) }
    }
    default: {
      const { ruleOf } = await recallRules(trx)
      const own = (await readRecallsOf(trx, [unit.customerId]))
        .filter(({ product_id }) => product_id === unit.productId)
        .map(({ act: done, on_day, last_on }) => ({ act: done, onDay: on_day, lastOn: last_on }))
      const result = action.kind === 'reached' ? action.result : null
      return { lastOn, until: peaceUntil(ruleOf(unit.productId), triesSince(own, lastOn) + 1, today, result) }
    }
  }
}

/** Somebody in another window was quicker. */
async function refuseActedMeanwhile({ trx }: Act, customerId: number, seen: number | null | undefined): Promise<void> {
  if (seen === undefined) return
  const last = await trx
    .selectFrom('recalls')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .where('contact_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if ((last?.id ?? null) !== seen) throw new AppError('changed-meanwhile', { fields: ['recalls'], kind: 'recall' })
}

/** Notes what was done about somebody who is due, which takes them off the list for a while. */
export async function actOnRecall(
  shop: OpenShop,
  {
    act: action,
    lastRecallId,
    ...unit
  }: RecallUnit & { readonly act: RecallAction; readonly lastRecallId?: number | null | undefined },
) {
  refusePast(shop, action)
  const today = shop.today()
  const summary = async (): Promise<ActSummary> => {
    const name = await bookableName(shop.db, unit.customerId)
    const until = action.kind === 'snoozed' ? { until: action.until } : {}
    return { code: codes[action.kind], params: { name, ...until } }
  }
  return await act(shop, await summary(), async (running) => {
    await bookableName(running.trx, unit.customerId)
    const product = await productOfUnit(running, unit)
    await refuseActedMeanwhile(running, unit.customerId, lastRecallId)
    const { until, lastOn } = await untilAfter(shop, running, unit, action)
    const id = await insertRow(running, 'recalls', {
      contact_id: unit.customerId,
      product_id: unit.productId,
      act: action.kind,
      channel: action.kind === 'message' ? action.channel : '',
      result: action.kind === 'reached' ? (action.result ?? '') : '',
      note: action.note.trim(),
      on_day: today,
      time: momentIn(shop.settings.timeZone, shop.now()).time,
      until_day: until,
      last_on: lastOn,
      staff_id: shop.staffId,
      deleted_at: null,
    })
    const followUpOn = action.kind === 'reached' ? action.followUpOn : null
    const followUpId =
      followUpOn === null
        ? null
        : await writeFollowUp(running, shop, {
            customerId: unit.customerId,
            title: followUpTitle(shop, product),
            note: action.note.trim(),
            dueOn: followUpOn,
            previousId: null,
          })
    return { id, until: until === FOR_GOOD ? null : until, followUpId }
  })
}

function followUpTitle({ settings: { language } }: OpenShop, product: string | null): string {
  return wordMessage(createTranslator(language).t, { code: 'recall-call-again', params: { product } }).slice(0, 300)
}
