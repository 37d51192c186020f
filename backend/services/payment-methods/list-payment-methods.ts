import type { PaymentMethodRow } from '#shared/contract/payment-methods.ts'
import { builtInMethod } from '#shared/contract/values.ts'
import { isMethodUsed, readPaymentMethods } from '#db/repositories/payment-methods.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** The built-in ways first, then those of the shop's own. */
export async function listPaymentMethods({ db }: OpenShop): Promise<PaymentMethodRow[]> {
  const rows: PaymentMethodRow[] = builtInMethod.options.map((code) => ({
    code,
    name: null,
    isActive: true,
    isUsed: true,
  }))
  for (const { code, name, active } of await readPaymentMethods(db))
    rows.push({
      code: code as PaymentMethodRow['code'],
      name,
      isActive: active === 1,
      isUsed: await isMethodUsed(db, code),
    })
  return rows
}
