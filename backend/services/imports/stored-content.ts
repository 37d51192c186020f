import type { ReadableDb } from '#db/open-database.ts'
import { readContactContents, type StoredContact } from '#db/repositories/contact-contents.ts'
import { readCustomFields, type StoredCustomField } from '#db/repositories/custom-fields.ts'
import { readPhotoFacts, type PhotoFacts } from '#db/repositories/photos.ts'
import type { CustomerContent } from './customer-content.ts'
import type { ImportPhoto } from './import-types.ts'
import { namedCustom } from './custom-rows.ts'
import { breathe, type ImportPace } from './import-pace.ts'

const BLOCK = 50

/** A customer of the shop in the form in which files are understood. */
export function contentOf(
  { contact, points, addresses, tags, externalIds, custom, profile }: StoredContact,
  fields: readonly StoredCustomField[],
): CustomerContent {
  const kinds = (kind: string) => points.filter((point) => point.kind === kind)
  return {
    uid: contact.uid,
    kind: contact.kind,
    displayName: contact.display_name,
    namePrefix: contact.name_prefix,
    givenName: contact.given_name,
    additionalName: contact.additional_name,
    familyName: contact.family_name,
    nameSuffix: contact.name_suffix,
    nickname: contact.nickname,
    company: contact.company,
    department: contact.department,
    jobTitle: contact.job_title,
    birthday: contact.birthday,
    anniversary: contact.anniversary,
    emails: kinds('email').map(({ label, value }) => ({ label, value })),
    phones: kinds('phone').map(({ label, value, e164 }) => ({ label, value, e164 })),
    addresses: addresses.map((address) => ({
      label: address.label,
      street: address.street,
      city: address.city,
      region: address.region,
      postalCode: address.postal_code,
      country: address.country,
      formatted: address.formatted,
    })),
    urls: kinds('url').map(({ label, value }) => ({ label, value })),
    profiles: kinds('profile').map(({ label, value }) => ({ service: label, value })),
    tags,
    note: contact.note,
    source: contact.source,
    creditLimit: contact.credit_limit,
    creditDays: contact.credit_days,
    externalIds: externalIds.map(({ source, value }) => ({ source, value })),
    custom: namedCustom(fields, custom),
    preferredChannel: contact.preferred_channel,
    preferredHours: contact.preferred_hours,
    language: contact.language,
    ...profile,
  }
}

const photoOf = ({ id, media_type, width, height, bytes, sha256 }: PhotoFacts): ImportPhoto => ({
  mediaType: media_type,
  width,
  height,
  bytes,
  sha256,
  storedId: id,
})

/** Customers of the shop with all they hold, read in slices. */
export async function readContents(
  db: ReadableDb,
  ids: readonly number[],
  pace: Pick<ImportPace, 'signal'>,
): Promise<ReadonlyMap<number, CustomerContent>> {
  const fields = await readCustomFields(db)
  const contents = new Map<number, CustomerContent>()
  for (let from = 0; from < ids.length; from += BLOCK) {
    const block = await readContactContents(db, ids.slice(from, from + BLOCK))
    const facts = await readPhotoFacts(
      db,
      block.flatMap(({ contact }) => contact.photo_id ?? []),
    )
    const photos = new Map(facts.map((photo) => [photo.id, photoOf(photo)]))
    for (const stored of block) {
      const photo = photos.get(stored.contact.photo_id ?? 0) ?? null
      contents.set(stored.contact.id, { ...contentOf(stored, fields), photo })
    }
    await breathe(pace)
  }
  return contents
}
