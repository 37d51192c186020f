/** Exchange writes the path of a mailbox in its directory where others have the address. */
export const isExchangePath = (text: string): boolean => /^\/o=/i.test(text)

const address = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+$/

/** The addresses of one cell (`Ana <ana@example.com>; b@example.com`), and what is left that is none. */
export const readEmails = (cell: string): { readonly emails: readonly string[]; readonly rest: readonly string[] } => {
  const emails: string[] = []
  const rest: string[] = []
  for (const part of cell.split(/ ::: |[;,\n|]+/)) {
    const text = part.trim().replace(/^mailto:/i, '')
    if (text === '') continue
    const inner = /<([^<>]+)>/.exec(text)?.[1]?.trim() ?? text
    const words = inner.split(/\s+/)
    if (inner.length <= 300 && words.every((word) => address.test(word))) emails.push(...words)
    else rest.push(text)
  }
  return { emails, rest }
}
