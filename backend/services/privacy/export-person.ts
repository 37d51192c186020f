import { setImmediate } from 'node:timers/promises'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { samePerson } from '#db/repositories/erase-contact.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import { listHistory } from '../history/list-history.ts'
import { customerCards } from '../exports/customer-cards.ts'
import type { PackedFile } from '../shop-copy/pack-files.ts'
import { personArchive } from './person-archive.ts'
import { readPersonData } from './person-data.ts'
import { personHtml } from './person-html.ts'
import { personJson } from './person-json.ts'
import { presentPerson } from './present-person.ts'

const pageSize = 200

async function wholeHistory(shop: OpenShop, kind: 'customer' | 'purchase' | 'follow-up', id: number) {
  const entries: HistoryEntry[] = []
  for (let offset = 0; ; offset += pageSize) {
    const page = await listHistory(shop, { kind, id, offset, limit: pageSize })
    entries.push(...page.entries)
    if (offset + pageSize >= page.total) return entries
    await setImmediate()
  }
}

/** Changes of the card, of purchases and of promises, newest first. */
async function historyOf(shop: OpenShop, ids: readonly number[]): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  for (const id of ids) entries.push(...(await wholeHistory(shop, 'customer', id)))
  for (const [table, kind] of [
    ['purchases', 'purchase'],
    ['follow_ups', 'follow-up'],
  ] as const) {
    // What was never changed by hand (imported sales) has no history but that it is there.
    const rows = await shop.db
      .selectFrom('journal')
      .select('record_id as id')
      .distinct()
      .where('contact_id', 'in', ids)
      .where('table_name', '=', table)
      .execute()
    for (const { id } of rows) {
      entries.push(...(await wholeHistory(shop, kind, id)))
      await setImmediate()
    }
  }
  return entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

/** Everything that is held on a person: a page to read and print, data to take along, and both with photos and files in one archive. */
export async function exportPerson(engine: EngineState, shop: OpenShop, given: number) {
  const person = await presentPerson(shop.db, given)
  const { id } = person
  const data = await readPersonData(shop, id)
  const history = await historyOf(shop, await samePerson(shop.db, id))
  const { settings } = shop
  const madeAt = new Date(shop.now()).toISOString()
  const html = personHtml(data, history, createTranslator(settings.language), settings, { name: settings.name, madeAt })
  const json = personJson(data, history, { currency: settings.currency, madeAt })
  const slug = fold(person.display_name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  const stem = ['regulars', slug, shop.today()].filter((part) => part !== '').join('-')
  const put = (name: string, content: Uint8Array) => ({ fileId: engine.files.put(name, content), name })
  const written: PackedFile[] = [
    { name: `${stem}.html`, content: Buffer.from(html) },
    { name: `${stem}.json`, content: Buffer.from(json) },
  ]
  // Whoever lies in the trash has no card.
  const card = await customerCards(
    shop,
    { vcardVersion: '3.0', each: false },
    { only: [id], onRows: () => Promise.resolve() },
  )
  if (card.length > 0) written.push({ name: `${stem}.vcf`, content: card })
  return {
    name: person.display_name,
    html: put(`${stem}.html`, Buffer.from(html)),
    json: put(`${stem}.json`, Buffer.from(json)),
    zip: put(`${stem}.zip`, await personArchive(shop, data, written)),
  }
}
