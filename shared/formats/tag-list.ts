/**
 * Several tags in one cell: `VIP; regular`. A tag that holds a separator itself stands in quotes, as in a CSV, so that
 * the list is read back exactly.
 */
const needsQuotes = /[;,"\n]|:::|^\*/

export const writeTagList = (tags: readonly string[]): string =>
  tags.map((tag) => (needsQuotes.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join('; ')

/** The tags of a cell that {@link writeTagList} wrote, or that people changed by hand: `,` and line ends part, too. */
export function readTagList(cell: string): readonly string[] {
  const tags = [...cell.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=[;,\n]|$)|([^;,\n]*))(?:[;,\n]|$)/g)].map(
    ([, quoted, plain]) => (quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"')),
  )
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
