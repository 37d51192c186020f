import type { CardRhythm, CustomerCard, RhythmView } from '#shared/contract/customers.ts'
import { AppError } from '#shared/contract/errors.ts'
import { addMonths, startOfMonth, type Day } from '#shared/domain/calendar-date.ts'
import { reasonOn } from '#shared/domain/rhythm/reason.ts'
import { standingOn, stateOn } from '#shared/domain/rhythm/rhythm.ts'
import { modelOf, type ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import {
  readContactParts,
  readContactRhythms,
  readPurchaseDays,
  readSpentByDay,
} from '#db/repositories/contact-card.ts'
import { readOverdue, sinceOf } from '#db/repositories/credit-overdue.ts'
import { readProfileParts } from '#db/repositories/contact-profile.ts'
import { readContactTags } from '#db/repositories/contact-rows.ts'
import { fromRhythmRow } from '#db/repositories/rhythms.ts'
import { readUsualItems } from '#db/repositories/usual-items.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readCardCustom } from './custom-patch.ts'

const mostPurchaseDays = 60
const mostUsualItems = 6
const monthsShown = 12

type StoredRow = Awaited<ReturnType<typeof readContactRhythms>>[number]

/** A stored rhythm as it stands on a day. */
export function toRhythmView(model: ShopModel, row: StoredRow, today: Day): RhythmView {
  const shop = modelOf(model, row.product_id)
  const rhythm = fromRhythmRow(row)
  const product = row.product_id === 0 ? null : row.productName
  return {
    state: stateOn(rhythm, today),
    productId: row.product_id === 0 ? null : row.product_id,
    product,
    lastOn: rhythm.lastOn,
    dueOn: rhythm.dueOn,
    windowFrom: rhythm.windowFrom,
    windowTo: rhythm.windowTo,
    regularity: rhythm.regularity,
    chance: standingOn(shop, rhythm, today).chance,
    reason: reasonOn(shop, rhythm, today, { productName: product }),
  }
}

/** The rhythm of the customer as a whole, as the card draws it. */
function cardRhythm(rows: readonly StoredRow[], views: readonly RhythmView[]): CardRhythm | null {
  const at = rows.findIndex((row) => row.product_id === 0)
  const [row, view] = [rows[at], views[at]]
  if (row === undefined || view === undefined) return null
  const { usualFrom, usualTo } = fromRhythmRow(row)
  return { ...view, usualFrom, usualTo }
}

/** The last months up to this one, oldest first, with what was spent in each. */
async function readMonths(shop: OpenShop, id: number) {
  const first = addMonths(startOfMonth(shop.today()), 1 - monthsShown)
  const amounts = new Map<string, number>()
  for (const { day, amount } of await readSpentByDay(shop.db, id, first)) {
    const month = day.slice(0, 7)
    amounts.set(month, (amounts.get(month) ?? 0) + Number(amount ?? 0))
  }
  return Array.from({ length: monthsShown }, (_, at) => {
    const month = addMonths(first, at).slice(0, 7)
    return { month, amount: amounts.get(month) ?? 0 }
  })
}

/** The private note of a customer, for whoever asks for it. */
export async function readPrivateNote({ db }: OpenShop, id: number): Promise<{ text: string }> {
  const row = await db
    .selectFrom('contacts')
    .select('private_note as text')
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind: 'customer', id })
  return row
}

/** The whole card of a customer; of one in the trash too. */
export async function readCustomer(shop: OpenShop, id: number): Promise<CustomerCard> {
  const contact = await shop.db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) throw new AppError('not-found', { kind: 'customer', id })
  const today = shop.today()
  const { points, addresses, externalIds } = await readContactParts(shop.db, id)
  const { yearlyDays, family, facts } = (await readProfileParts(shop.db, [id]))(id)
  const tags = await readContactTags(shop.db, [id])
  const stored = await readContactRhythms(shop.db, id)
  const rhythms = stored.map((row) => toRhythmView(readShopModel(shop.database.raw), row, today))
  const labelled = (kind: string) =>
    points.filter((point) => point.kind === kind).map(({ label, value }) => ({ label, value }))
  return {
    id,
    uid: contact.uid,
    version: contact.version,
    displayName: contact.display_name,
    photoId: contact.photo_id,
    kind: contact.kind,
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
    phones: points.filter((point) => point.kind === 'phone').map(({ label, value, e164 }) => ({ label, value, e164 })),
    emails: labelled('email'),
    addresses: addresses.map(({ postal_code, ...address }) => ({ ...address, postalCode: postal_code })),
    urls: labelled('url'),
    profiles: labelled('profile').map(({ label, value }) => ({ service: label, value })),
    tags: tags.map((tag) => ({ id: tag.id, name: tag.name, color: tag.color })),
    note: contact.note,
    source: contact.source,
    preferredChannel: contact.preferred_channel,
    preferredHours: contact.preferred_hours,
    language: contact.language,
    yearlyDays: [...yearlyDays],
    family: [...family],
    facts: [...facts],
    custom: await readCardCustom(shop.db, id),
    doNotContact: contact.do_not_contact === 1,
    creditLimit: contact.credit_limit,
    creditDays: contact.credit_days,
    externalIds,
    hasPrivateNote: contact.private_note !== '',
    createdAt: contact.created_at,
    updatedAt: contact.updated_at,
    deletedAt: contact.deleted_at,
    totals: {
      spent: contact.spent,
      balance: contact.balance,
      overdue: (await readOverdue(shop.db, [id], today)).get(id) ?? 0,
      owesSince: sinceOf(contact.owes_since, today),
      visits: contact.visits,
      purchases: contact.purchase_count,
      average: contact.visits === 0 ? null : Math.round(contact.spent / contact.visits),
      firstOn: contact.first_on,
      lastOn: contact.last_on,
    },
    rhythm: cardRhythm(stored, rhythms),
    productRhythms: rhythms.filter((rhythm) => rhythm.productId !== null),
    purchaseDays: (await readPurchaseDays(shop.db, id, mostPurchaseDays)).toReversed(),
    months: await readMonths(shop, id),
    usualItems: (await readUsualItems(shop.db, id, mostUsualItems)).map((item) => ({
      productId: item.product_id,
      name: item.name,
      times: item.times,
      lastOn: item.day,
      quantity: item.quantity,
      unitPrice: item.unit_price,
      total: item.line_total,
    })),
  }
}
