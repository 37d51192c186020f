import type { ImportOptions, ImportOutcome } from '#shared/contract/imports.ts'
import type { TestEngine } from '#backend/testing/test-engine.ts'

type Given = {
  readonly name?: string
  readonly options?: Partial<ImportOptions>
  readonly dryRun?: boolean
  readonly records?: boolean
}

export const upload = (engine: TestEngine, content: string | Uint8Array, name = 'file.csv'): string =>
  engine.state.files.put(name, typeof content === 'string' ? Buffer.from(content) : content)

/** Imports a text or bytes as a window would. */
export async function importInto(engine: TestEngine, content: string | Uint8Array, given: Given = {}) {
  const { name, options = {}, dryRun = false, records = false } = given
  const events = await engine.client.imports.run({
    fileId: upload(engine, content, name),
    options: { type: 'auto', map: {}, onDuplicate: 'skip', ...options },
    dryRun,
    records,
  })
  let outcome: ImportOutcome | null = null
  for await (const event of events) if (event.kind === 'done') outcome = event.outcome
  if (outcome === null) throw new Error('the import did not end')
  return outcome
}

/** The counts of an outcome, as they must agree between a dry run and the import. */
export const countsOf = ({
  total,
  created,
  updated,
  skipped,
  possibleDuplicates,
  customersCreated,
  rejected,
}: ImportOutcome) => ({
  total,
  created,
  updated,
  skipped,
  possibleDuplicates,
  customersCreated,
  rejected: rejected.length,
})

const names = `SELECT id, display_name FROM contacts WHERE deleted_at IS NULL`
const queries = {
  contacts: `SELECT kind, display_name, sort_key, name_key, name_prefix, given_name, additional_name, family_name,
    name_suffix, nickname, company, department, job_title, birthday, birthday_md, anniversary, anniversary_md, note,
    source, spent, visits, purchase_count, first_on, last_on, due_on, next_follow_up_on, staged_batch_id
    FROM contacts WHERE deleted_at IS NULL`,
  points: `SELECT display_name, kind, position, label, value, e164, match_key FROM contact_points p
    JOIN (${names}) c ON c.id = p.contact_id`,
  addresses: `SELECT display_name, position, label, street, city, region, postal_code, country, formatted FROM addresses a
    JOIN (${names}) c ON c.id = a.contact_id`,
  tags: `SELECT display_name, t.name FROM contact_tags x JOIN tags t ON t.id = x.tag_id
    JOIN (${names}) c ON c.id = x.contact_id`,
  externalIds: `SELECT display_name, e.source, e.value FROM external_ids e JOIN (${names}) c ON c.id = e.contact_id`,
  products: `SELECT name, folded, code, price, staged_batch_id FROM products WHERE deleted_at IS NULL`,
  purchases: `SELECT display_name, day, time, total, is_return, note, folded, receipt, staged_batch_id FROM purchases p
    LEFT JOIN (${names}) c ON c.id = p.contact_id WHERE p.deleted_at IS NULL`,
  lines: `SELECT p.day, l.position, l.name, l.quantity, l.unit_price, l.line_total, l.import_key FROM purchase_lines l
    JOIN purchases p ON p.id = l.purchase_id WHERE p.deleted_at IS NULL`,
  payments: `SELECT p.day, y.method, y.amount FROM payments y JOIN purchases p ON p.id = y.purchase_id
    WHERE p.deleted_at IS NULL`,
  rhythms: `SELECT display_name, coalesce(o.name, ''), r.purchase_days, r.first_on, r.last_on, r.due_on, r.spent,
    r.potential FROM rhythms r JOIN (${names}) c ON c.id = r.contact_id LEFT JOIN products o ON o.id = r.product_id`,
}

/** Everything that a reader of the shop may see, without ids, versions and instants. */
export function dumpShop(engine: TestEngine): Readonly<Record<string, readonly string[]>> {
  const { raw } = engine.shop.database
  return Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [
      name,
      raw
        .prepare(query)
        .raw()
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  )
}

/** Hidden rows and unfinished batches: none is left when nothing runs. */
export function stagedRows(engine: TestEngine): number {
  const { raw } = engine.shop.database
  const count = (from: string) => raw.prepare(`SELECT count(*) FROM ${from}`).pluck().get() as number
  return (
    ['contacts', 'products', 'purchases'].reduce((n, t) => n + count(`${t} WHERE staged_batch_id IS NOT NULL`), 0) +
    count(`import_batches WHERE state = 'staging'`)
  )
}
