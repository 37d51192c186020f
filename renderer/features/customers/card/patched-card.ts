import type { CustomerCard, CustomerPatch } from '#shared/contract/customers.ts'

/** The card as it stands once a patch is saved, until it is read again. */
export function patched(card: CustomerCard, patch: CustomerPatch, version: number): CustomerCard {
  // The private note is kept nowhere but in its field.
  const { phones, tags, custom, privateNote, ...rest } = patch
  return {
    ...card,
    ...rest,
    version,
    hasPrivateNote: privateNote === undefined ? card.hasPrivateNote : privateNote !== '',
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
