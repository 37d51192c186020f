import type { CustomerCard, CustomerPatch } from '#shared/contract/customers.ts'

/** The card as it stands once a patch is saved, until it is read again. */
export function patched(card: CustomerCard, patch: CustomerPatch, version: number): CustomerCard {
  const { phones, tags, custom, ...rest } = patch
  return {
    ...card,
    ...rest,
    version,
    custom: { ...card.custom, ...custom },
    phones:
      phones?.map((phone) => ({
        ...phone,
        e164: card.phones.find((known) => known.value === phone.value)?.e164 ?? null,
      })) ?? card.phones,
    tags:
      tags?.map(
        (name, index) => card.tags.find((known) => known.name === name) ?? { id: -1 - index, name, color: 'gray' },
      ) ?? card.tags,
  }
}
