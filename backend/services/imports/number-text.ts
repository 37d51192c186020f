/** A number of a file, taken apart; which sign is the decimal one is decided for the whole column. */
export type NumberText = {
  readonly negative: boolean
  /** Digits with commas and dots. */
  readonly body: string
  /** Words or signs of a currency beside it, lower case, or ''. */
  readonly unit: string
}

export type DecimalSign = '.' | ','
export type SignEvidence = { comma: number; dot: number }
export const newSignEvidence = (): SignEvidence => ({ comma: 0, dot: 0 })

const LONGEST = 64
const shape =
  /^([-−–+]?)\s*(\D{0,12}?)\s*([-−–+]?)\s*(\d[\d.,\s'’\u00a0\u202f]*|[.,]\d+)\s*([-−–]?)\s*([\p{L}\p{Sc}.%*]{0,12})\s*$/u
const exponent = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/i
const minus = /[-−–]/

/** Null for text that holds more than one number with a sign and a currency. `(5.00)` and `5.00-` are negative. */
export const splitNumber = (raw: string): NumberText | null => {
  let text = raw.trim()
  if (text === '' || text.length > LONGEST) return null
  const bracketed = /^\((.+)\)$/.exec(text)
  if (bracketed) text = bracketed[1] ?? ''
  if (exponent.test(text)) {
    const value = Number(text.replace(',', '.'))
    return { negative: bracketed !== null || value < 0, body: plainDigits(Math.abs(value)), unit: '' }
  }
  const parts = shape.exec(text.replace(/[,.](?:-{1,2}|–|—)$/, ''))
  if (!parts) return null
  const [, sign = '', before = '', inner = '', digits = '', after = '', unit = ''] = parts
  if (/[\d()]/.test(before)) return null
  const body = digits.replace(/[\s'’\u00a0\u202f]/g, '').replace(/[.,]$/, '')
  return {
    negative: bracketed !== null || minus.test(sign + inner + after),
    body,
    unit: `${before}${unit}`.trim().toLowerCase(),
  }
}

const plainDigits = (value: number): string =>
  Number.isFinite(value) && value < 1e21 ? value.toFixed(6).replace(/\.?0+$/, '') : '9'.repeat(22)

/** The sign that this number itself proves to be decimal, or null where it leaves that open. */
const provenSign = (body: string): DecimalSign | null => {
  const comma = body.lastIndexOf(',')
  const dot = body.lastIndexOf('.')
  if (comma < 0 && dot < 0) return null
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.'
  const sign = comma >= 0 ? ',' : '.'
  const at = Math.max(comma, dot)
  // A sign that comes twice groups thousands, so the other one is the decimal sign of this file.
  if (body.indexOf(sign) !== at) return sign === ',' ? '.' : ','
  const grouped = body.length - at - 1 === 3 && at >= 1 && at <= 3 && !body.startsWith('0')
  return grouped ? null : sign
}

export const countNumber = (evidence: SignEvidence, raw: string): void => {
  const number = splitNumber(raw)
  const sign = number === null ? null : provenSign(number.body)
  if (sign === ',') evidence.comma += 1
  else if (sign === '.') evidence.dot += 1
}

/** The decimal sign of a column; null where no cell of it tells. */
export const decideSign = (evidence: SignEvidence): DecimalSign | null =>
  evidence.comma === evidence.dot ? null : evidence.comma > evidence.dot ? ',' : '.'

/**
 * Plain decimal text (`-1234.56`), or null where it is no number. `column` is the decimal sign of the column; it decides
 * only `1.234` and `1,234`, which without it are taken as thousands.
 */
export const decimalText = (number: NumberText, column: DecimalSign | null): string | null => {
  const { body } = number
  const proven = provenSign(body)
  const sign = proven ?? column
  const group = sign === ',' ? '.' : ','
  const plain = sign === null ? body.replace(/[.,]/g, '') : body.replaceAll(group, '').replace(sign, '.')
  if (!/^\d*(\.\d+)?$/.test(plain) || plain === '') return null
  const grouped = body.split(sign ?? '\0')[0] ?? ''
  if (sign !== null && grouped.includes(group) && !/^\d{1,3}([.,]\d{2,3})*$/.test(grouped)) return null
  return `${number.negative ? '-' : ''}${plain.startsWith('.') ? `0${plain}` : plain}`
}
