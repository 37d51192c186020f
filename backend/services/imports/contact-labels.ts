/** Google's words for labels → ours; others are kept as written. */
const known: Readonly<Record<string, string>> = {
  home: 'home',
  work: 'work',
  other: 'other',
  mobile: 'mobile',
  main: 'main',
  pager: 'pager',
  'work fax': 'work fax',
  'home fax': 'home fax',
  workfax: 'work fax',
  homefax: 'home fax',
  'work mobile': 'work mobile',
  homepage: '',
}

/** A label of a Google group without the `* ` of the default entry. Labels hold at most 60 characters. */
export const readLabel = (text: string): string => {
  const plain = text
    .replace(/^\*\s*/, '')
    .trim()
    .slice(0, 60)
  const key = plain.toLowerCase()
  return Object.hasOwn(known, key) ? (known[key] ?? plain) : plain
}

/** System groups of Google that every contact is in: no tags. */
const systemGroups = new Set(['* mycontacts', '* starred', '* my contacts'])

/** Tags of one cell; Google joins them by ` ::: `, others by semicolon or comma. */
export const readTags = (cell: string, google: boolean): readonly string[] => {
  const parts = cell.split(google ? / ::: |\n/ : / ::: |[;,\n]/)
  const tags = parts
    .map((part) => part.trim())
    .filter((part) => part !== '' && !systemGroups.has(part.toLowerCase()))
    .map((part) =>
      part
        .replace(/^\*\s*/, '')
        .replace(/^"(.*)"$/, '$1')
        .slice(0, 60)
        .trim(),
    )
  return [...new Set(tags)]
}

/** Values that programs write into fields nobody touched: no facts. Folded. */
export const defaultValues = new Set(
  (
    'unspecified|не определен|keine angabe|nespecificat|nenavedeno|normal|обычная|normalan|normalna|false|ложь|aus|fals|' +
    'netacno|falsch|неправда|nu|нет|no|ne|0|smtp|0 0 00|-'
  ).split('|'),
)

/** What people and programs write where there is nothing. */
const placeholders = new Set(
  '-|--|---|–|—|.|?|n/a|n.a.|n/d|н/д|#n/a|#ref!|#value!|null|(null)|undefined|нет|nema|00.00.0000'.split('|'),
)
export const isPlaceholder = (value: string): boolean => value.length < 12 && placeholders.has(value.toLowerCase())
