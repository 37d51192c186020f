import { z } from 'zod'
import type { ImportOptions } from '#shared/contract/imports.ts'

const place = 'regulars.import-columns'
const kept = 30

const entry = z.object({
  headers: z.array(z.string()),
  type: z.enum(['customers', 'purchases', 'products']),
  map: z.record(z.string(), z.string().nullable()),
})
type Entry = z.infer<typeof entry>

type Seen = {
  readonly hasHeader: boolean
  readonly type: string
  readonly columns: readonly { readonly header: string }[]
}

function readAll(): readonly Entry[] {
  try {
    const parsed = z.array(entry).safeParse(JSON.parse(window.localStorage.getItem(place) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

const sameHeaders = (some: readonly string[], seen: Seen): boolean =>
  some.length === seen.columns.length && some.every((header, index) => header === seen.columns[index]?.header)

/** What the columns of a file with just these headers meant the last time; null where nothing was corrected. */
export function readRemembered(seen: Seen): Pick<ImportOptions, 'type' | 'map'> | null {
  if (!seen.hasHeader) return null
  const found = readAll().find(({ headers }) => sameHeaders(headers, seen))
  return found === undefined ? null : { type: found.type, map: found.map }
}

/** Keeps the corrections; without any there is nothing to keep, and what was kept is forgotten. */
export function remember(seen: Seen, { map }: Pick<ImportOptions, 'map'>): void {
  const type = seen.type === 'purchases' || seen.type === 'products' ? seen.type : 'customers'
  if (!seen.hasHeader) return
  const others = readAll().filter(({ headers }) => !sameHeaders(headers, seen))
  const own: readonly Entry[] =
    Object.keys(map).length === 0 ? [] : [{ headers: seen.columns.map(({ header }) => header), type, map }]
  try {
    window.localStorage.setItem(place, JSON.stringify([...others, ...own].slice(-kept)))
  } catch {
    // A full or forbidden storage costs a convenience, not the import.
  }
}
