import type { i18n } from 'i18next'
import type { HistoryChange, HistoryEntry } from '#shared/contract/history.ts'
import { fieldName, fieldTypes, type FieldType } from '#shared/domain/record-fields.ts'
import { wordFieldValue, type FieldPlace, type TypedValue } from '#shared/i18n/field-value.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import type { PersonData } from './person-data.ts'

const typeByName: ReadonlyMap<string, FieldType> = new Map(
  [...fieldTypes].map(([column, type]) => [fieldName(column), type]),
)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Looks of a page that is printed: no file, no script, nothing asked of any server. */
const style = `
body{font:14px/1.5 system-ui,sans-serif;color:#1c1c1c;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:24px;margin:0 0 4px}h2{font-size:16px;margin:28px 0 8px;border-bottom:1px solid #ddd;padding-bottom:4px}
p{margin:4px 0}table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:4px 12px 4px 0;
border-bottom:1px solid #eee;white-space:pre-line;overflow-wrap:anywhere}th{font-weight:600;color:#555}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0}dt{color:#555}
dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}img{max-width:256px;border-radius:8px}
.quiet{color:#555}tr{break-inside:avoid}`

/** Fields that only a machine wants. */
const machineOnly: ReadonlySet<string> = new Set(['uid', 'e164', 'sha256', 'currency', 'updatedAt'])

/** The same for people: a page that opens in any browser and can be printed. */
export function personHtml(
  data: PersonData,
  history: readonly HistoryEntry[],
  translator: i18n,
  place: FieldPlace,
  shop: { readonly name: string; readonly madeAt: string },
): string {
  const { t } = translator
  const keyed = t as unknown as (key: string) => string
  const word = (value: TypedValue): string => wordFieldValue(t, value, place)
  const typed = (name: string, value: string | number): string => word({ type: typeByName.get(name) ?? 'text', value })
  const label = (name: string): string => keyed(`recordFields.${name}`)

  const list = (row: Readonly<Record<string, string | number | null>>): string =>
    `<dl>${Object.entries(row)
      .filter(([name, value]) => value !== null && !machineOnly.has(name))
      .map(([name, value]) => `<dt>${escaped(label(name))}</dt><dd>${escaped(typed(name, value ?? ''))}</dd>`)
      .join('')}</dl>`

  const table = (rows: PersonData['parts'][number]['rows']): string => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !machineOnly.has(name))
    const head = names.map((name) => `<th>${escaped(label(name))}</th>`).join('')
    const body = rows.map(
      (row) =>
        `<tr>${names.map((name) => `<td>${row[name] == null ? '' : escaped(typed(name, row[name]))}</td>`).join('')}</tr>`,
    )
    return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
  }

  const section = (title: string, content: string): string =>
    content === '' ? '' : `<section><h2>${escaped(title)}</h2>${content}</section>`

  const said = (values: readonly TypedValue[]): string => values.map(word).join(' · ')
  const change = ({ record, field, about, before, after }: HistoryChange): string => {
    const name = [keyed(`recordKinds.${record}`), field === null ? '' : label(field), about].filter(
      (text) => text !== '',
    )
    return `<br>${escaped(`${name.join(' · ')}: ${said(before) || '–'} → ${said(after) || '–'}`)}`
  }
  const changes = history.map(
    ({ at, summary, changes: own }) =>
      `<tr><td>${escaped(word({ type: 'instant', value: at }))}</td><td>${escaped(wordMessage(t, summary))}${own.map(change).join('')}</td></tr>`,
  )

  const made = t('privacy.madeOn', { day: word({ type: 'instant', value: shop.madeAt }) })
  const sections = data.parts.map(({ record, rows }) =>
    section(keyed(`recordKinds.${record}`), record === 'contacts' ? rows.map(list).join('') : table(rows)),
  )
  const photos = data.photos.map(
    ({ mediaType, base64 }) => `<img alt="" src="data:${escaped(mediaType)};base64,${base64}">`,
  )
  // As bytes to be saved, never as a page that could be opened here.
  const files = data.files.map(({ name, base64 }) =>
    base64 === null
      ? `<p>${escaped(t('privacy.fileLeftOut', { name }))}</p>`
      : `<p><a download="${escaped(name)}" href="data:application/octet-stream;base64,${base64}">${escaped(name)}</a></p>`,
  )
  return `<!doctype html>
<html lang="${place.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escaped(data.name)}</title><style>${style}</style></head>
<body><h1>${escaped(data.name)}</h1><p class="quiet">${escaped([shop.name, made].filter((text) => text !== '').join(' · '))}</p>
${photos.join('')}
${sections.join('\n')}
${section(keyed('privacy.files'), files.join(''))}
${section(keyed('privacy.workedOut'), data.reasons.map((reason) => `<p>${escaped(wordMessage(t, reason as never))}</p>`).join(''))}
${section(keyed('privacy.cameFrom'), data.imports.map((file) => `<p>${escaped(file)}</p>`).join(''))}
${section(keyed('history.title'), changes.length === 0 ? '' : `<table><tbody>${changes.join('')}</tbody></table>`)}
</body></html>
`
}
