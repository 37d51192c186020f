import type { JournalEntry, OwnerRun, TrashRun } from './read-journal.ts'
import { parseRow } from './read-journal.ts'
import type { TagLink } from './repositories/tag-links.ts'

/** Many tags given to customers or taken off them by one act: put back set by set. */
export type LinkRun = { readonly op: 'insert' | 'delete'; readonly links: readonly TagLink[] }

/** Shorter runs go the common way, record by record. */
const shortestRun = 20

const isLink = (entry: JournalEntry | TrashRun | OwnerRun, created: ReadonlySet<string>): entry is JournalEntry =>
  !('ids' in entry) &&
  entry.table_name === 'contact_tags' &&
  entry.op !== 'update' &&
  !created.has(`contacts ${entry.contact_id}`)

/** That only the version of a customer was raised is nothing to put back: what raised it raises it again. */
export const isVersionOnly = (entry: JournalEntry | TrashRun | OwnerRun): boolean =>
  !('ids' in entry) &&
  entry.table_name === 'contacts' &&
  entry.op === 'update' &&
  Object.keys(parseRow(entry.after) ?? {}).join() === 'version'

/**
 * Entries in their order, with neighbours that gave or took tags joined.
 * @param created records that the act made, as `table id`: their parts go with them
 */
export function joinLinkRuns(
  entries: readonly (JournalEntry | TrashRun | OwnerRun)[],
  created: ReadonlySet<string>,
): readonly (JournalEntry | TrashRun | OwnerRun | LinkRun)[] {
  const out: (JournalEntry | TrashRun | OwnerRun | LinkRun)[] = []
  let run: JournalEntry[] = []
  const close = () => {
    const [first] = run
    if (first !== undefined && run.length >= shortestRun)
      out.push({
        op: first.op === 'insert' ? 'insert' : 'delete',
        links: run.map(({ before, after }) => parseRow(after ?? before) as unknown as TagLink),
      })
    else out.push(...run)
    run = []
  }
  for (const entry of entries) {
    if (isVersionOnly(entry)) continue
    if (!isLink(entry, created)) {
      close()
      out.push(entry)
    } else {
      if (run[0] !== undefined && run[0].op !== entry.op) close()
      run.push(entry)
    }
  }
  close()
  return out
}
