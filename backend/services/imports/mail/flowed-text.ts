/** Lines that a program broke (RFC 3676, `format=flowed`), joined again; `-- ` before a signature is a line of its own. */
export function flowedText(text: string, takesSpace: boolean): string {
  const paragraphs: string[] = []
  let pieces: string[] = []
  let depth = -1
  const end = () => {
    if (pieces.length > 0) paragraphs.push(`${'>'.repeat(Math.max(0, depth))}${depth > 0 ? ' ' : ''}${pieces.join('')}`)
    pieces = []
  }
  for (const line of text.split('\n')) {
    const quotes = /^>{0,50}/.exec(line)?.[0].length ?? 0
    const content = line.slice(quotes).replace(/^ /, '')
    if (quotes !== depth) end()
    depth = quotes
    const isSoft = content.endsWith(' ') && content !== '-- '
    pieces.push(isSoft && takesSpace ? content.slice(0, -1) : content)
    if (!isSoft) end()
  }
  end()
  return paragraphs.join('\n')
}
