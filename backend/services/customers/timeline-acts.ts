import type { TimelineChange } from '#shared/contract/timeline.ts'
import { parseRow } from '#db/read-journal.ts'
import { readCardJournal, readJournalNames, type CardJournalRow } from '#db/repositories/card-journal.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { cardChanges, knownParts } from './card-changes.ts'

/** An act that changed the card itself. */
export type CardAct = {
  readonly id: number
  readonly at: string
  readonly kind: 'change' | 'import' | 'merged'
  readonly summary: { readonly code: string; readonly params: Record<string, string | number | null> }
  /** The file of an import. */
  readonly file: string
  readonly changes: readonly TimelineChange[]
}

/** Acts that say by themselves what they did, also on the card of the other side, of which no field changed. */
const toldByName: ReadonlySet<string> = new Set([
  'company-linked',
  'company-role-set',
  'company-unlinked',
  'referrer-set',
  'referrer-removed',
  'household-joined',
  'household-left',
  'household-renamed',
])

/** Two customers made one: services/customers makes these acts. */
const mergeCode = 'customers-merged'

/** Ids of a kind that the journal mentions, before and after. */
function mentioned(rows: readonly CardJournalRow[], columns: readonly string[]): number[] {
  const ids = rows.flatMap((row) =>
    [parseRow(row.before), parseRow(row.after)].flatMap((values) => columns.map((column) => Number(values?.[column]))),
  )
  return [...new Set(ids.filter((id) => id > 0))]
}

/** What acts changed of a customer's card; the act that made the customer is another entry. */
export async function readCardActs(shop: OpenShop, contactId: number): Promise<readonly CardAct[]> {
  const rows = await readCardJournal(shop.db, contactId)
  if (rows.length === 0) return []
  const names = await readJournalNames(shop.db, contactId, {
    contacts: mentioned(rows, ['referred_by_id', 'company_id']),
    households: mentioned(rows, ['household_id']),
    tags: mentioned(rows, ['tag_id']),
    fields: mentioned(rows, ['field_id']),
  })
  const parts = knownParts(names, rows)
  return [...Map.groupBy(rows, (row) => row.act_id).values()].flatMap((of): CardAct[] => {
    const [first] = of
    if (first === undefined || of.some((row) => row.table_name === 'contacts' && row.op === 'insert')) return []
    const changes = cardChanges(names, parts, of)
    const kind = first.code === mergeCode ? 'merged' : first.file_name === null ? 'change' : 'import'
    if (kind !== 'merged' && changes.length === 0 && !toldByName.has(first.code)) return []
    const params = JSON.parse(first.params) as CardAct['summary']['params']
    return [
      {
        ...{ id: first.act_id, at: first.at, kind, changes },
        summary: { code: first.code, params },
        file: first.file_name ?? '',
      },
    ]
  })
}
