import { toCyrillic } from '#shared/domain/serbian-script.ts'
import type { SampleCustomer, SampleLife, SampleShop } from './sample-shop-types.ts'

/** The Serbian shop in the other script; what is written in Latin everywhere (addresses of mail, phones, codes) stays. */
export const inSerbianCyrillic = (shop: SampleShop): SampleShop => {
  const seen = new Map<string, string>()
  const write = (text: string): string => {
    let written = seen.get(text)
    if (written === undefined) {
      written = toCyrillic(text)
      seen.set(text, written)
    }
    return written
  }
  const customer = (one: SampleCustomer): SampleCustomer => ({
    ...one,
    namePrefix: write(one.namePrefix),
    givenName: write(one.givenName),
    familyName: write(one.familyName),
    company: write(one.company),
    nickname: write(one.nickname),
    jobTitle: write(one.jobTitle),
    addresses: one.addresses.map((address) => ({
      ...address,
      street: write(address.street),
      city: write(address.city),
      region: write(address.region),
    })),
    tags: one.tags.map(write),
    note: write(one.note),
    source: write(one.source),
  })
  const life = (one: SampleLife): SampleLife => ({
    ...one,
    facts: one.facts.map((fact) => ({ ...fact, text: write(fact.text) })),
    family: one.family.map((member) => ({ ...member, name: write(member.name) })),
    yearlyDays: one.yearlyDays.map((day) => ({ ...day, label: write(day.label) })),
    activities: one.activities.map((activity) => ({ ...activity, text: write(activity.text) })),
  })
  return {
    ...shop,
    shopName: write(shop.shopName),
    products: shop.products.map((one) => ({
      ...one,
      name: write(one.name),
      category: write(one.category),
      unit: write(one.unit),
    })),
    customers: shop.customers.map(customer),
    lives: shop.lives.map(life),
    purchases: shop.purchases.map((one) => (one.note === '' ? one : { ...one, note: write(one.note) })),
    creditPayments: shop.creditPayments,
    followUps: shop.followUps.map((one) => ({ ...one, title: write(one.title), note: write(one.note) })),
  }
}
