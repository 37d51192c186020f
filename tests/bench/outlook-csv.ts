/** The columns of Outlook for Windows that people fill; the others of its 92 stand empty behind them. */
const filled = [
  'First Name',
  'Last Name',
  'Company',
  'Job Title',
  'Business Street',
  'Business City',
  'Business Postal Code',
  'Business Country/Region',
  'Business Phone',
  'Mobile Phone',
  'Birthday',
  'Categories',
  'E-mail Address',
  'E-mail Type',
  'E-mail Display Name',
  'Gender',
  'Notes',
  'Priority',
  'Private',
  'Sensitivity',
  'Web Page',
]
const columns = 92

const given = 'Ana Marko Đorđe Ioan Ștefan Jelena Olga Ioana Milan Elena Andrei Vesna Radu Nikola Maria Petar'.split(
  ' ',
)
const begin = 'Petr Pop Ion Jovan Nikol Mar Stan Radul Kov Dumitr Pavl Georg Băl Šar Živk Mil Vas Lup Tod Ćir'.split(
  ' ',
)
const middle = 'a e i o u ar er in ov'.split(' ')
const end = 'ović escu eanu enko ić ski in a ov ar'.split(' ')
const towns = 'București Beograd Cluj-Napoca Novi_Sad Iași Niš Timișoara Subotica Brașov Čačak'.split(' ')

const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`)

/**
 * Contacts as Outlook exports them: 92 columns, everything quoted, notes over several lines, values that nobody chose. Every
 * tenth row says a customer again whose row came before. The same for the same number of rows.
 */
export function outlookCsv(rows: number): string {
  let seed = 7
  const pick = (most: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * most)
  }
  const of = (words: readonly string[]): string => words[pick(words.length)] ?? ''
  const people: string[] = []
  const heads = [...filled, ...Array.from({ length: columns - filled.length }, (_, at) => `User ${at + 1}`)]
  for (let row = 0; row < rows; row += 1) {
    const again = row > 20 && pick(10) === 0 ? people[pick(people.length)] : undefined
    if (again !== undefined) {
      people.push(again)
      continue
    }
    const [first, last, town] = [of(given), `${of(begin)}${of(middle)}${of(end)}`, of(towns).replace('_', ' ')]
    const email = `${first}.${last}${row}@example.com`
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9.@]/g, '')
    const some = (text: string): string => (pick(3) === 0 ? '' : text)
    const phone = (): string => `07${10 + pick(80)} ${100 + pick(900)} ${100 + pick(900)}`
    const cells = [
      first,
      last,
      some(`${last} SRL`),
      some('Manager'),
      some(`Strada ${of(begin)}ului ${1 + pick(200)}`),
      town,
      String(10_000 + pick(80_000)),
      some('România'),
      some(phone()),
      phone(),
      pick(2) === 0 ? '0/0/00' : `${1 + pick(12)}/${1 + pick(28)}/${1950 + pick(55)}`,
      some(of(['Regular', 'VIP;Regular', 'Salon'])),
      email,
      'SMTP',
      `${first} ${last} (${email})`,
      'Unspecified',
      some(`Likes "${of(begin)}" coffee,\r\nno sugar; called ${1 + pick(28)} times`),
      'Normal',
      'False',
      'Normal',
      '',
    ]
    people.push([...cells.map(quoted), ...Array.from({ length: columns - filled.length }, () => '')].join(','))
  }
  return `\uFEFF${[heads.map(quoted).join(','), ...people].join('\r\n')}\r\n`
}
