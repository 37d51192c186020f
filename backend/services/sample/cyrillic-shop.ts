import { toCyrillic } from '#shared/domain/serbian-script.ts'
import type { SampleCustomer, SampleShop } from './sample-shop-types.ts'

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
  return {
    shopName: write(shop.shopName),
    products: shop.products.map((one) => ({
      ...one,
      name: write(one.name),
      category: write(one.category),
      unit: write(one.unit),
    })),
    customers: shop.customers.map(customer),
    purchases: shop.purchases.map((one) => (one.note === '' ? one : { ...one, note: write(one.note) })),
    followUps: shop.followUps.map((one) => ({ ...one, title: write(one.title), note: write(one.note) })),
  }
}
