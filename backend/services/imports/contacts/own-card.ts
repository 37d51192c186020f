import { cleanLine } from '#shared/domain/clean-text.ts'
import {
  factKinds,
  languageForm,
  preferredChannels,
  yearlyDayKinds,
  type CardDay,
  type Fact,
  type FamilyMember,
} from '#shared/domain/customer-profile.ts'
import { isDay } from '#shared/domain/calendar-date.ts'
import { creditAmount, creditTerm } from '../credit-cells.ts'
import { uidForm } from '../uid-form.ts'
import { dayWithoutOmitted } from './card-days.ts'
import { putPhoto } from './card-photo.ts'
import type { CardView, ViewedProperty } from './card-view.ts'
import type { ContactDraft } from './contact-draft.ts'
import type { EntryContext } from './contact-entry.ts'

/** Most entries and longest texts, as the contract has them. */
const MOST = { days: 30, family: 30, facts: 100, ids: 100 }
const line = (text = '', longest = 300): string => cleanLine(text).slice(0, longest)

const codeOf = <Code extends string>(codes: readonly Code[], text: string): Code | null =>
  codes.find((code) => code === text) ?? null

/** A day as we write it; null for anything else. */
const dayOf = (text = ''): string | null => (isDay(text.startsWith('--') ? `2000${text.slice(1)}` : text) ? text : null)

/** `19800203`, `1980-02-03` or `--0203`; any day that a card of ours may have. */
function writtenDay(property: ViewedProperty | undefined): string | null {
  const parts = /^(-|\d{4})-?(\d\d)-?(\d\d)$/.exec(property === undefined ? '' : dayWithoutOmitted(property))
  return parts === null ? null : dayOf(parts.slice(1).join('-'))
}

function putAddress(draft: ContactDraft, property: ViewedProperty): void {
  const [, , street = '', city = '', region = '', postalCode = '', country = ''] = property.parts(';')
  const isWhole = property.param('X-REGULARS-WHOLE') !== ''
  const formatted = property.param('LABEL') || property.param('X-LABEL')
  draft.address({
    label: property.label(),
    street: isWhole ? '' : street,
    city,
    region,
    postalCode,
    country,
    formatted,
  })
}

function daysOf(card: CardView): CardDay[] {
  return card.all('X-REGULARS-DAY').flatMap((property) => {
    const [kind = '', date = '', label] = property.parts(';')
    const known = dayOf(date)
    return known === null
      ? []
      : [{ kind: codeOf(yearlyDayKinds, kind) ?? 'other', date: known, label: line(label, 100) }]
  })
}

function familyOf(card: CardView): FamilyMember[] {
  return card.all('X-REGULARS-RELATIVE').map((property) => {
    const [name, relation, birthday, nameDay, note = ''] = property.parts(';')
    return {
      name: line(name),
      relation: line(relation, 60),
      birthday: dayOf(birthday),
      nameDay: dayOf(nameDay),
      note: note.trim().slice(0, 1000),
    }
  })
}

function factsOf(card: CardView): Fact[] {
  return card.all('X-REGULARS-FACT').flatMap((property) => {
    const [kind = '', pinned, text = ''] = property.parts(';')
    const said = text.trim().slice(0, 500)
    return said === '' ? [] : [{ kind: codeOf(factKinds, kind) ?? 'other', text: said, pinned: pinned === 'pinned' }]
  })
}

/** A card that was written here, taken as it stands: labels, tags and addresses are ours. */
export function putOwnCard(draft: ContactDraft, card: CardView, context: EntryContext): void {
  const [organisation] = card.all('ORG')
  const [company = '', department = ''] = organisation?.parts(';') ?? []
  draft.text('company', company)
  draft.text('department', department)
  draft.text('jobTitle', card.first('TITLE'))
  for (const property of card.all('TEL')) draft.phone(property.label(), property.text())
  for (const property of card.all('EMAIL')) draft.plainEmail(property.label(), property.text())
  for (const property of card.all('URL')) draft.url(property.label(), property.text())
  for (const property of card.all('ADR')) putAddress(draft, property)
  for (const property of card.all('X-SOCIALPROFILE')) draft.profile(property.param('TYPE'), property.text())
  for (const property of card.all('CATEGORIES')) for (const tag of property.parts(',')) draft.tag(tag)
  for (const property of card.all('NOTE')) draft.note(property.text())
  for (const property of card.all('PHOTO')) putPhoto(draft, property)

  const uid = card.first('UID').replace(/^urn:uuid:/, '')
  const language = card.first('X-REGULARS-LANGUAGE')
  const custom: Record<string, string | number | boolean | readonly string[]> = {}
  for (const property of card.all('X-REGULARS-FIELD')) {
    const [name = '', ...values] = property.parts(';')
    const known = context.readOwnField(name, values)
    if (known === null) draft.keep(line(name, 60), values.join(', '))
    else custom[known.id] = known.value
  }
  // Whoever is a person here may well have the name of a company only.
  const isCompany = card.first('KIND') === 'org' || card.first('X-ABSHOWAS') === 'COMPANY'
  draft.own({
    uid: uidForm.test(uid) ? uid : '',
    kind: isCompany ? 'company' : 'person',
    birthday: writtenDay(card.all('BDAY')[0]),
    anniversary: writtenDay(card.all('ANNIVERSARY', 'X-ANNIVERSARY')[0]),
    source: line(card.first('X-REGULARS-SOURCE')),
    preferredChannel: codeOf(preferredChannels, card.first('X-REGULARS-CHANNEL')) ?? '',
    preferredHours: line(card.first('X-REGULARS-HOURS')),
    language: languageForm.test(language) ? language : '',
    creditLimit: creditAmount(card.first('X-REGULARS-CREDIT-LIMIT'), context.currency),
    creditDays: creditTerm(card.first('X-REGULARS-CREDIT-DAYS')),
    yearlyDays: daysOf(card).slice(0, MOST.days),
    family: familyOf(card).slice(0, MOST.family),
    facts: factsOf(card).slice(0, MOST.facts),
    externalIds: card
      .all('X-REGULARS-ID')
      .map((property) => property.parts(';'))
      .flatMap(([source, value]) => (line(value) === '' ? [] : [{ source: line(source), value: line(value) }]))
      .slice(0, MOST.ids),
    custom,
  })
}
