import type { contract } from '#shared/contract/contract.ts'
import { formatMoney } from '#shared/domain/money.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { creditAccount } from './account.ts'
import { creditCustomer } from './credit-customer.ts'
import { customerLanguage } from './customer-language.ts'

/** A message that somebody reads on a phone names no more than these; the sum holds all. */
const mostNamed = 8

/** A name in a sentence: what looks like a reference to another text is none. */
const plain = (text: string): string => text.replaceAll('$t(', '$\u2060t(')

/** A friendly text to send: what is open, the oldest day by which it was to be paid, and the shop. */
export async function creditReminder(shop: OpenShop, input: HandlerInput<typeof contract.credit.reminder>) {
  const { currency, name } = shop.settings
  const { language: tag } = await creditCustomer(shop.db, shop, input.customerId)
  const language = input.language ?? customerLanguage(tag, shop.settings.language)
  const { t } = createTranslator(language)
  const money = (amount: number): string => formatMoney(amount, currency, language)
  const account = await creditAccount(shop, input)
  const late = account.open.filter(({ daysLate }) => daysLate > 0)
  const named = (late.length > 0 ? late : account.open).toSorted((a, b) => b.daysLate - a.daysLate)
  const amount = money(named.reduce((sum, { open }) => sum + open, 0))
  const lines = named
    .slice(0, mostNamed)
    .map(({ purchaseId, number, day, dueOn, open }) =>
      purchaseId === null
        ? t('creditTexts.reminder.earlier', { day, dueOn, amount: money(open) })
        : t('creditTexts.reminder.purchase', { number, day, dueOn, amount: money(open) }),
    )
  const more =
    named.length > mostNamed ? [t('creditTexts.reminder.more', { count: named.length - mostNamed })] : ([] as string[])
  const [oldest] = named
  const body =
    oldest === undefined
      ? [t('creditTexts.reminder.nothing')]
      : [
          late.length > 0
            ? t('creditTexts.reminder.late', { amount, dueOn: oldest.dueOn, daysLate: oldest.daysLate })
            : t('creditTexts.reminder.notYet', { amount, dueOn: oldest.dueOn }),
          [...lines, ...more].map((line) => `– ${line}`).join('\n'),
          t('creditTexts.reminder.closing'),
        ]
  const shopName = plain(name)
  const text = [
    t('creditTexts.reminder.greeting', { name: plain(account.customer) }),
    ...body,
    ...(shopName === '' ? [] : [shopName]),
  ]
  const subject =
    shopName === '' ? t('creditTexts.reminder.subjectPlain') : t('creditTexts.reminder.subject', { shop: shopName })
  return { language, subject, text: text.join('\n\n') }
}
