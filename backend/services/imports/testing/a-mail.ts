/** A mail of plain headers and text; `headers` come first and may replace the usual ones. */
export function aMail({
  headers = {},
  text = 'Hello',
}: { readonly headers?: Readonly<Record<string, string>>; readonly text?: string } = {}): string {
  const all = {
    From: 'Ana Marić <ana@example.com>',
    To: 'shop@regulars.example',
    Subject: 'Order',
    Date: 'Mon, 1 Jun 2026 10:00:00 +0200',
    'Message-ID': '<1@example.com>',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${lines.join('\r\n')}\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`
}

/** A mail with a text and files. */
export function aMailWithFiles(
  files: readonly { readonly name: string; readonly content: string | Buffer; readonly type?: string }[],
  headers: Readonly<Record<string, string>> = {},
): string {
  const parts = files.map(({ name, content, type = 'application/octet-stream' }) =>
    [
      '--x',
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
    ].join('\n'),
  )
  const text = ['--x', 'Content-Type: text/plain; charset=utf-8', '', 'See the files', ...parts, '--x--'].join('\n')
  return aMail({ headers: { 'Content-Type': 'multipart/mixed; boundary=x', ...headers }, text })
}
