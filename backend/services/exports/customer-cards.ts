import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { safeFileName } from '#shared/domain/safe-file-name.ts'
import { scaledText } from '#shared/domain/money.ts'
import { minorDigits, type Currency } from '#shared/domain/currency.ts'
import type { VcardVersion } from '#shared/domain/vcard-version.ts'
import { vcardOf, type VcardCustomer } from '#shared/formats/vcard-writer.ts'
import { exportCustomers, type ExportedCustomer } from '#db/repositories/export-rows.ts'
import { readPhotos } from '#db/repositories/photos.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { limits } from '#backend/limits.ts'
import { cardFields } from './custom-columns.ts'
import { labelled, plainFields, profilesOf } from './customer-fields.ts'
import { joinParts } from './join-parts.ts'
import { streamedZip } from './streamed-zip.ts'

/** A file that is being made is held whole: no more than half of what all files together may have. */
const MOST_BYTES = limits.filesBytes / 2
/** Cards written between two breaths. */
const SLICE = 20

async function photoOf(db: ReadableDb, { photo }: ExportedCustomer): Promise<VcardCustomer['photo']> {
  if (photo === null) return null
  // One at a time: a batch of them could be hundreds of megabytes.
  const [found] = await readPhotos(db, [photo.id])
  return found === undefined
    ? null
    : { mediaType: found.media_type, base64: Buffer.from(found.content).toString('base64') }
}

/** A customer as a card says it. */
const cardCustomer = (
  customer: ExportedCustomer,
  currency: Currency,
  photo: VcardCustomer['photo'],
): VcardCustomer => ({
  ...plainFields(customer),
  phones: labelled(customer, 'phone'),
  emails: labelled(customer, 'email'),
  urls: labelled(customer, 'url'),
  addresses: customer.addresses.map((address) => ({ ...address, postalCode: address.postal_code })),
  profiles: profilesOf(customer),
  creditLimit: customer.credit_limit === null ? null : scaledText(customer.credit_limit, minorDigits(currency)),
  externalIds: customer.externalIds,
  custom: cardFields(customer.customFields, customer.custom, currency),
  photo,
})

/** File names of cards, each once whatever the case of letters. */
function fileNames() {
  const used = new Map<string, number>()
  return (name: string): string => {
    const stem = safeFileName(name, 'customer').slice(0, 100)
    const key = stem.toLowerCase()
    const count = (used.get(key) ?? 0) + 1
    used.set(key, count)
    return `${stem}${count === 1 ? '' : ` (${count})`}.vcf`
  }
}

type Sink = {
  readonly add: (name: string, card: string) => Promise<void> | void
  readonly finish: () => Buffer
}

function oneFile(): Sink {
  const parts: Uint8Array[] = []
  return { add: (_, card) => void parts.push(Buffer.from(card)), finish: () => joinParts(parts) }
}

function zipOfFiles(at: number): Sink {
  const nameOf = fileNames()
  const zip = streamedZip(at)
  return {
    async add(name, card) {
      const part = zip.part(nameOf(name))
      await part.write(card)
      await part.end()
    },
    finish: () => zip.finish(),
  }
}

export type CardsWanted = {
  readonly vcardVersion: VcardVersion
  /** A zip with a file for each card. */
  readonly each: boolean
  readonly photos?: boolean
}

/**
 * Customers as cards: one file, or a zip with one for each. In slices; `onRows` hears of each batch and may stop.
 * @throws AppError file-too-large
 */
export async function customerCards(
  shop: OpenShop,
  { vcardVersion, each, photos = true }: CardsWanted,
  { only, onRows }: { readonly only: readonly number[] | null; readonly onRows: (count: number) => Promise<void> },
): Promise<Buffer> {
  const sink = each ? zipOfFiles(shop.now()) : oneFile()
  let length = 0
  let count = 0
  for await (const batch of exportCustomers(shop.db, only)) {
    for (const customer of batch) {
      const photo = photos ? await photoOf(shop.db, customer) : null
      const card = vcardOf(cardCustomer(customer, shop.settings.currency, photo), vcardVersion)
      length += card.length
      if (length > MOST_BYTES)
        throw new AppError('file-too-large', { kind: 'cards', limitMb: Math.floor(MOST_BYTES / 1024 / 1024) })
      await sink.add(customer.display_name, card)
      count += 1
      if (count % SLICE === 0) await breathe()
    }
    await onRows(batch.length)
  }
  return sink.finish()
}
