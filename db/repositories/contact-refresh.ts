import type { Act } from '../journal.ts'
import { refreshContactTotals, refreshNextFollowUp } from './contact-totals.ts'
import { refreshSearch } from './search-index.ts'

/** Makes everything derived of the customers that an act touched right again, before its commit. */
export async function refreshTouchedContacts(act: Act): Promise<void> {
  for (const contactId of act.touchedContacts) {
    await refreshContactTotals(act.trx, contactId)
    await refreshNextFollowUp(act.trx, contactId)
    await refreshSearch(act.trx, contactId)
  }
  if (act.touchedContacts.size > 0) {
    act.tables.add('contacts')
    act.tables.add('rhythms')
  }
}
