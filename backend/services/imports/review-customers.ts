import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { mergeContent, sameContent, type CustomerContent } from './customer-content.ts'
import { customerFields } from './customer-fields.ts'
import { actionFor, type RowMatch } from './import-decisions.ts'
import { inSlices, type ImportPace } from './import-pace.ts'
import { emptyCustomer, type CustomerRecord } from './import-types.ts'
import type { CustomersPlan, SeenCustomer } from './plan-customers.ts'
import type { ReviewOf, Verdict } from './review.ts'
import { bringsSomething } from './row-fields.ts'
import { readContents } from './stored-content.ts'

type Reviewed = Verdict & { readonly seen: SeenCustomer }

/** Rows compared at once: what customers of the shop hold is let go of again. */
const BLOCK = 1000

const matchOf = ({ match }: SeenCustomer): RowMatch => (match === null ? 'new' : match.isCertain ? 'known' : 'possible')

/** Whom a row was matched with, in full; null for nobody, and for somebody who is gone meanwhile. */
function otherOf(
  { match }: SeenCustomer,
  candidates: CustomersPlan['candidates'],
  stored: ReadonlyMap<number, CustomerContent>,
): CustomerContent | null {
  if (match === null) return null
  if (match.customerId !== null) return stored.get(match.customerId) ?? null
  return match.of === null ? null : (candidates.at(match.of) ?? null)
}

const customersOf = (rows: readonly SeenCustomer[]): readonly number[] => [
  ...new Set(rows.flatMap(({ match }) => match?.customerId ?? [])),
]

/** Each row of a file of customers beside the one it was matched with. */
export async function reviewCustomers(
  shop: OpenShop,
  {
    seen,
    candidates,
    rejected,
    fields,
  }: Pick<CustomersPlan, 'seen' | 'candidates' | 'rejected'> & { readonly fields: readonly StoredCustomField[] },
  pace: ImportPace,
): Promise<ReviewOf<Reviewed>> {
  const words = { currency: shop.settings.currency, fields }
  const verdicts: Reviewed[] = []
  const recordOf = ({ place }: SeenCustomer): CustomerRecord => candidates.at(place) ?? emptyCustomer
  const compare = (one: SeenCustomer, other: CustomerContent | null) => {
    const record = recordOf(one)
    const { row } = record
    const kind = matchOf(one)
    if (kind === 'new' || other === null) {
      verdicts.push({ row, kind, group: kind === 'known' ? 'there' : kind, fills: false, seen: one })
      return
    }
    const fills = !sameContent(other, mergeContent(other, record, 'fill'))
    const isNews = fills || bringsSomething(customerFields(other, record, words))
    verdicts.push({
      row,
      kind,
      group: kind === 'possible' ? 'possible' : isNews ? 'changed' : 'there',
      fills,
      seen: one,
    })
  }
  for (let from = 0; from < seen.length; from += BLOCK) {
    const block = seen.slice(from, from + BLOCK)
    const stored = await readContents(shop.db, customersOf(block), pace)
    await inSlices(block, pace, (one) => compare(one, otherOf(one, candidates, stored)))
  }
  return {
    verdicts,
    rejected,
    action: ({ kind, row }, decisions) => actionFor(decisions, kind, row),
    async describe(rows) {
      const stored = await readContents(shop.db, customersOf(rows.map((row) => row.seen)), pace)
      return rows.map(({ seen: one }) => ({
        name: recordOf(one).displayName,
        match: one.match && {
          id: one.match.customerId,
          row: one.match.of === null ? null : (candidates.at(one.match.of)?.row ?? null),
          name: one.match.name,
          reason: one.match.reason,
        },
        fields: [...customerFields(otherOf(one, candidates, stored), recordOf(one), words)],
        reason: null,
        cells: [],
      }))
    },
  }
}
