/** Elements whose content is no text. */
const hidden = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'svg',
  'math',
  'object',
  'noscript',
  'select',
  'iframe',
])
const lineBreaks = new Set(['br', 'hr', 'tr', 'li', 'dt', 'dd', 'div', 'option', 'caption'])
const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'section',
  'article',
  'address',
  'header',
  'footer',
])

const named: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    shy: '',
    copy: '©',
    reg: '®',
    trade: '™',
    euro: '€',
    pound: '£',
  },
  ...{
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
  },
  ...{
    bull: '•',
    middot: '·',
    deg: '°',
    sect: '§',
    para: '¶',
    times: '×',
    divide: '÷',
    plusmn: '±',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
  },
  ...{
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    aring: 'å',
    Aring: 'Å',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
  },
  ...{
    agrave: 'à',
    aacute: 'á',
    acirc: 'â',
    atilde: 'ã',
    Agrave: 'À',
    Aacute: 'Á',
    Acirc: 'Â',
    Atilde: 'Ã',
    ccedil: 'ç',
    Ccedil: 'Ç',
  },
  ...{
    egrave: 'è',
    eacute: 'é',
    ecirc: 'ê',
    euml: 'ë',
    Egrave: 'È',
    Eacute: 'É',
    Ecirc: 'Ê',
    Euml: 'Ë',
    igrave: 'ì',
    iacute: 'í',
    icirc: 'î',
    iuml: 'ï',
  },
  ...{
    Igrave: 'Ì',
    Iacute: 'Í',
    Icirc: 'Î',
    Iuml: 'Ï',
    ntilde: 'ñ',
    Ntilde: 'Ñ',
    ograve: 'ò',
    oacute: 'ó',
    ocirc: 'ô',
    otilde: 'õ',
    Ograve: 'Ò',
  },
  ...{
    Oacute: 'Ó',
    Ocirc: 'Ô',
    Otilde: 'Õ',
    ugrave: 'ù',
    uacute: 'ú',
    ucirc: 'û',
    Ugrave: 'Ù',
    Uacute: 'Ú',
    Ucirc: 'Û',
    yacute: 'ý',
    Yacute: 'Ý',
    yuml: 'ÿ',
  },
  ...{
    scaron: 'š',
    Scaron: 'Š',
    zcaron: 'ž',
    Zcaron: 'Ž',
    ccaron: 'č',
    Ccaron: 'Č',
    cacute: 'ć',
    Cacute: 'Ć',
    dstrok: 'đ',
    Dstrok: 'Đ',
  },
  ...{
    abreve: 'ă',
    Abreve: 'Ă',
    scedil: 'ş',
    Scedil: 'Ş',
    tcedil: 'ţ',
    Tcedil: 'Ţ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwnj: '',
    zwj: '',
    lrm: '',
    rlm: '',
  },
  ...{
    larr: '←',
    rarr: '→',
    uarr: '↑',
    darr: '↓',
    hearts: '♥',
    check: '✓',
    iexcl: '¡',
    iquest: '¿',
    cent: '¢',
    yen: '¥',
    num: '#',
    comma: ',',
    period: '.',
  },
}

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  if (!Number.isFinite(code) || code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return ''
  return String.fromCodePoint(code)
}

/** The text that entities stand for. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,15});?/gi, entity) : text

/** Where a tag ends; quotes may hold a `>`. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  // A quote that never ends would hide the rest of the letter.
  const limit = Math.min(html.length, from + 100_000)
  for (let at = from; at < limit; at += 1) {
    const sign = html[at] ?? ''
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign
    else if (sign === '>') return at
  }
  const plain = html.indexOf('>', from)
  return plain < 0 ? html.length : plain
}

/** Signs of text that are read, and of one piece of it: more than is kept of any message. */
const longestRun = 2_000_000

/**
 * The text of an HTML message: what a person would read, nothing that runs or is fetched. One pass over the text; a
 * hidden element that is never closed hides the rest, as in a browser.
 */
export function htmlText(html: string): string {
  const lower = html.toLowerCase()
  const pieces: string[] = []
  let at = 0
  let length = 0
  let preserved = 0
  const text = (from: number, end: number) => {
    const to = Math.min(end, from + longestRun)
    if (to <= from) return
    const run = html.slice(from, to)
    pieces.push(decodeEntities(preserved > 0 ? run : run.replace(/[ \t\r\n\f]+/g, ' ')))
    length += to - from
  }
  /** More than one empty line is none more. */
  const lines = (breaks: string) => {
    if (pieces.at(-1) === '\n\n' && breaks !== '\n- ') return
    pieces.push(breaks)
    length += breaks.length
  }
  while (at < html.length && length < longestRun) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      text(at, html.length)
      break
    }
    text(at, open)
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4)
      at = close < 0 ? html.length : close + 3
      continue
    }
    const found = /^<(\/?)([a-z][a-z0-9]{0,20})/.exec(lower.slice(open, open + 24))
    if (found === null) {
      // `<` in running text; `<!` and `<?` are declarations.
      if (/[!?/]/.test(html[open + 1] ?? '')) at = tagEnd(html, open + 1) + 1
      else {
        pieces.push('<')
        at = open + 1
      }
      continue
    }
    const [, slash, tag = ''] = found
    at = tagEnd(html, open + found[0].length) + 1
    if (tag === 'pre') preserved = Math.max(0, preserved + (slash === '' ? 1 : -1))
    if (blocks.has(tag)) lines('\n\n')
    else if (lineBreaks.has(tag) && (slash === '' || tag === 'div' || tag === 'tr'))
      lines(tag === 'li' && slash === '' ? '\n- ' : '\n')
    else if (tag === 'td' || tag === 'th') pieces.push(' ')
    if (slash === '' && hidden.has(tag) && html[at - 2] !== '/') {
      const close = lower.indexOf(`</${tag}`, at)
      at = close < 0 ? html.length : close
    }
  }
  return tidyText(pieces.join(''))
}

/** Lines without what stands at their ends, no more than one empty line in a row. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t\u00A0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
