/** RFC 2849: what may stand as it is; all else is base64. */
const isSafe = (value: string): boolean =>
  !/^[ :<]| $/.test(value) && [...value].every((sign) => sign >= '\u0001' && sign <= '\u007f' && !'\n\r'.includes(sign))

export type LdifPair = { readonly name: string; readonly value: string }

const folded = (line: string): string => {
  const parts = [line.slice(0, 76)]
  for (let at = 76; at < line.length; at += 75) parts.push(line.slice(at, at + 75))
  return `${parts.join('\n ')}\n`
}

/** An entry as a directory writes it. */
export const ldifOf = (pairs: readonly LdifPair[]): string =>
  `${pairs
    .map(({ name, value }) =>
      folded(isSafe(value) ? `${name}: ${value}` : `${name}:: ${Buffer.from(value).toString('base64')}`),
    )
    .join('')}\n`
