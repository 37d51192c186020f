import { nameKey } from '#shared/domain/name-folding.ts'
import { phoneDigits, toE164 } from '#shared/domain/phone.ts'
import { sortKey } from '#shared/domain/sort-key.ts'
import { insertRow, type Act } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import type { OpenShop } from '#backend/engine-state.ts'

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
  const displayName = [given, family].filter((part) => part !== '').join(' ')
  const id = await insertRow(act, 'contacts', {
    uid: newUid(Date.parse(act.at)),
    kind: 'person',
    display_name: displayName,
    sort_key: sortKey(displayName, shop.settings.language),
    name_key: nameKey(displayName),
    given_name: given,
    family_name: family,
    created_at: act.at,
    updated_at: act.at,
  })
  if (phone !== '') {
    const e164 = toE164(phone, shop.settings.country)
    await insertRow(act, 'contact_points', {
      contact_id: id,
      kind: 'phone',
      position: 0,
      label: '',
      value: phone,
      e164,
      match_key: e164 ?? phoneDigits(phone),
    })
  }
  act.touchedContacts.add(id)
  return id
}
