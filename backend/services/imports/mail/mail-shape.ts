const known = new Set([
  ...['from', 'to', 'cc', 'bcc', 'subject', 'date', 'sender', 'reply-to', 'message-id', 'received', 'return-path'],
  ...['delivered-to', 'mime-version', 'content-type', 'content-transfer-encoding', 'in-reply-to', 'references'],
  ...['content-disposition', 'content-description', 'content-id', 'autocrypt', 'x-mailer', 'x-mozilla-status'],
  ...['dkim-signature', 'authentication-results', 'arc-seal', 'user-agent', 'importance', 'status', 'envelope-to'],
  ...['resent-from', 'resent-to', 'newsgroups', 'list-id', 'thread-topic', 'thread-index', 'comments', 'organization'],
])

/** Whether a text begins like a mail: lines of headers, two of them known; `head` is the first kilobyte or so. */
export function looksLikeMail(head: string): boolean {
  const lines = head
    .replace(/^\uFEFF|^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .replace(/^\d{1,10}[ \t]*\r?\n/, '')
    .split(/\r?\n|\r/)
  const names: string[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '') break
    if (/^[ \t]/.test(line) && index > 0) continue
    const name = /^([!-9;-~]{1,80})[ \t]*:/.exec(line)?.[1]
    // The last line may be cut off; other lines than headers are among them in broken mail alone.
    if (name === undefined) return (index === lines.length - 1 || sureOf(names) > 2) && enough(names)
    names.push(name.toLowerCase())
  }
  return enough(names)
}

const sureOf = (names: readonly string[]): number => names.filter((name) => known.has(name)).length

/** Two names that mail has, and no more strange ones than a text with colons would have. */
function enough(names: readonly string[]): boolean {
  const sure = sureOf(names)
  const likely = names.filter((name) => known.has(name) || name.includes('-')).length
  return sure >= 1 && sure >= Math.min(2, names.length) && likely * 2 >= names.length
}
