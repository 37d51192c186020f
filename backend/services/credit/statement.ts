import type { contract } from '#shared/contract/contract.ts'
import { addMonths } from '#shared/domain/calendar-date.ts'
import { ageingOf, replayCredit } from '#shared/domain/credit-ledger.ts'
import { addressLines } from '#shared/domain/postal-address.ts'
import { readFirstAddresses } from '#db/repositories/first-addresses.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { openReceivables, overdueOf, readEvents } from './account.ts'
import { creditCustomer } from './credit-customer.ts'
import { customerLanguage } from './customer-language.ts'
import { movementsOf } from './movements.ts'

/** A statement begins so long ago where nobody says since when. */
const usualMonths = 3

/** What is printed for a customer: movements of a span in their order, and what is open at its end. */
export async function creditStatement(shop: OpenShop, input: HandlerInput<typeof contract.credit.statement>) {
  const to = input.to ?? shop.today()
  const from = input.from ?? addMonths(to, -usualMonths)
  if (from > to) throw invalidInput('to', 'period')
  const customer = await creditCustomer(shop.db, shop, input.customerId)
  const ledger = replayCredit(await readEvents(shop, customer.id), to)
  const ageing = ageingOf(ledger.receivables, to)
  const { before, movements } = await movementsOf(shop, customer.id, { from, to })
  const address = (await readFirstAddresses(shop.db, [customer.id])).get(customer.id)?.address ?? null
  return {
    language: input.language ?? customerLanguage(customer.language, shop.settings.language),
    shopName: shop.settings.name,
    customer: customer.name,
    address: address === null ? '' : addressLines(address, shop.settings.country).join('\n'),
    ...{ from, to, before, movements },
    balance: ledger.balance,
    overdue: overdueOf(ageing),
    ageing,
    open: await openReceivables(shop.db, ledger, to),
  }
}
