import { deleteRow, insertRow, updateRow, type Act, type JournaledTable, type Row } from '../journal.ts'

/** The column by which a part that was changed is known again; addresses have none. */
const nameOfPart = {
  contact_points: 'value',
  addresses: null,
  yearly_days: 'label',
  family_members: 'name',
  facts: 'text',
} as const
type PartTable = keyof typeof nameOfPart
type PartRow = Readonly<Record<string, string | number | null>>

/** Keeps the rows of what stays: first those that are equal, then by their order, so that an edit stays an edit. */
function pairUp(
  present: readonly Row[],
  wanted: readonly PartRow[],
  name: (typeof nameOfPart)[PartTable],
): readonly (Row | null)[] {
  const left = [...present]
  const take = (fits: (row: Row) => boolean): Row | null => {
    const at = left.findIndex(fits)
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const same = (row: Row, part: PartRow, keys: readonly string[]) => keys.every((key) => row[key] === part[key])
  const content = (part: PartRow) => Object.keys(part).filter((key) => key !== 'position')
  const found = wanted.map((part) => take((row) => same(row, part, content(part))))
  const sameName = wanted.map((part, at) =>
    found[at] !== null || name === null ? null : take((row) => row[name] === part[name]),
  )
  return wanted.map((_, at) => found[at] ?? sameName[at] ?? take(() => true))
}

/**
 * Makes the parts of a customer (contact points of one kind, addresses, facts …) what is wanted: equal ones keep their
 * rows, changed ones are updated in place, the rest is inserted or deleted.
 * @returns whether anything differed
 */
export async function writeParts(
  act: Act,
  table: PartTable,
  contactId: number,
  wanted: readonly PartRow[],
  kind: string | null = null,
): Promise<boolean> {
  let query = act.trx
    .selectFrom(table as 'contact_points')
    .selectAll()
    .where('contact_id', '=', contactId)
  if (kind !== null) query = query.where('kind', '=', kind as 'phone')
  const present = (await query.orderBy('position').orderBy('id').execute()) as unknown as Row[]
  const pairs = pairUp(present, wanted, nameOfPart[table])
  const kept = new Set(pairs.flatMap((row) => (row === null ? [] : [Number(row['id'])])))
  let differed = false
  for (const row of present)
    if (!kept.has(Number(row['id']))) {
      await deleteRow(act, table as JournaledTable, Number(row['id']))
      differed = true
    }
  for (const [at, part] of wanted.entries()) {
    const row = pairs[at] ?? null
    const values = kind === null ? part : { ...part, kind }
    if (row === null) {
      await insertRow(act, table as 'contact_points', { contact_id: contactId, ...values } as never)
      differed = true
    } else if (await updateRow(act, table as 'contact_points', Number(row['id']), values as never)) differed = true
  }
  return differed
}

/** Makes the tags of a customer these. @returns whether anything differed */
export async function writeContactTags(act: Act, contactId: number, tagIds: readonly number[]): Promise<boolean> {
  const present = await act.trx
    .selectFrom('contact_tags')
    .select(['id', 'tag_id'])
    .where('contact_id', '=', contactId)
    .orderBy('id')
    .execute()
  const gone = present.filter((row) => !tagIds.includes(row.tag_id))
  const added = tagIds.filter((tagId) => !present.some((row) => row.tag_id === tagId))
  for (const row of gone) await deleteRow(act, 'contact_tags', row.id)
  for (const tagId of added) await insertRow(act, 'contact_tags', { contact_id: contactId, tag_id: tagId })
  return gone.length + added.length > 0
}
