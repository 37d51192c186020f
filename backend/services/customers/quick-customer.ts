import type { Act } from '#db/journal.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { newCustomer, writeCustomer } from './create-customer.ts'

/** `Ana Marija Petrović` → given `Ana Marija`, family `Petrović`; one word is a given name. */
export function splitName(name: string): { readonly given: string; readonly family: string } {
  const words = name.trim().split(/\s+/)
  return words.length < 2
    ? { given: name.trim(), family: '' }
    : { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' }
}

/** A person with a name and perhaps a phone, written as a part of another act. @returns the id */
export async function createQuickCustomer(
  act: Act,
  shop: OpenShop,
  { name, phone }: { readonly name: string; readonly phone: string },
): Promise<number> {
  const { given, family } = splitName(name)
  const phones = [{ label: '', value: phone }]
  return await writeCustomer(act, shop, newCustomer(shop, { givenName: given, familyName: family, phones }))
}

/** A company with a name and perhaps a phone, written as a part of another act. @returns the id */
export async function createQuickCompany(
  act: Act,
  shop: OpenShop,
  { name, phone }: { readonly name: string; readonly phone: string },
): Promise<number> {
  const phones = [{ label: '', value: phone }]
  return await writeCustomer(act, shop, newCustomer(shop, { kind: 'company', company: name, phones }))
}
