import { recallChannels, type FilledMessage, type RecallChannel } from '#shared/contract/recall.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { messageLinks } from '#shared/domain/message-links.ts'
import { phoneLinks } from '#shared/domain/phone.ts'
import { profileLink, serviceOf } from '#shared/domain/profile-links.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { readRefusals, type CallChannel } from '#db/repositories/consent-refusals.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { customerLanguage } from '../credit/customer-language.ts'
import { bookableName } from '../customers/bookable-customer.ts'

type Way = { readonly channel: RecallChannel; readonly to: string; readonly href: string }
/** A letter; a chat takes the text only. */
type Text = { readonly subject: string; readonly text: string }

/** The consent that a way needs. */
const consentOf = (channel: RecallChannel): CallChannel =>
  channel === 'phone' || channel === 'sms' || channel === 'email' ? channel : 'messenger'

const profileWays: readonly RecallChannel[] = ['whatsapp', 'viber', 'telegram', 'signal', 'messenger']

/** A name in a sentence: what looks like a reference to another text is none. */
export const plain = (text: string): string => text.replaceAll('$t(', '$\u2060t(')

async function readPoints({ db }: OpenShop, customerId: number) {
  return await db
    .selectFrom('contact_points')
    .select(['kind', 'label', 'value'])
    .where('contact_id', '=', customerId)
    .where('kind', 'in', ['phone', 'email', 'profile'])
    .orderBy('position')
    .execute()
}
type Point = Awaited<ReturnType<typeof readPoints>>[number]

/** All ways that lead to somebody: the first number and address, and profiles that take messages. */
function waysOf(points: readonly Point[], country: string, text: Text): Way[] {
  const phone = points.find(({ kind }) => kind === 'phone')?.value ?? null
  const email = points.find(({ kind }) => kind === 'email')?.value ?? null
  const links = messageLinks({ phone, email, country }, text)
  const call = phone === null ? null : phoneLinks(phone, country).call
  const way = (channel: RecallChannel, to: string | null, href: string | null): Way[] =>
    to === null || href === null ? [] : [{ channel, to, href }]
  const found = [
    ...way('phone', phone, call),
    ...way('sms', phone, links.sms),
    ...way('whatsapp', phone, links.whatsapp),
    ...way('viber', phone, links.viber),
    ...points.flatMap(({ kind, label, value }) => {
      const channel = profileWays.find((each) => kind === 'profile' && each === serviceOf(label))
      return channel === undefined ? [] : way(channel, value, profileLink(label, value, country))
    }),
    ...way('email', email, links.email),
  ]
  return found.filter((each, at) => found.findIndex(({ channel }) => channel === each.channel) === at)
}

/** What a text is made of: its language, and what is known of the customer. */
export type Addressee = {
  readonly t: ReturnType<typeof createTranslator>['t']
  /** With the words that greet by name, where there is one. */
  readonly salutation: string
  /** As signed; '' = the shop has no name. */
  readonly shopName: string
}

/** A text for a customer and the links that open it, only by ways that they haven't withdrawn. */
export async function filledMessage(
  shop: OpenShop,
  { customerId, language: asked }: { readonly customerId: number; readonly language?: AppLanguage | undefined },
  write: (addressee: Addressee) => Promise<{ readonly subject: string; readonly body: string }>,
): Promise<FilledMessage> {
  const { db, settings } = shop
  const name = await bookableName(db, customerId)
  const customer = await db
    .selectFrom('contacts')
    .select(['do_not_contact', 'language', 'preferred_channel', 'given_name', 'family_name', 'company'])
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  if (customer.do_not_contact === 1) throw new AppError('do-not-contact', { id: customerId })
  const language = asked ?? customerLanguage(customer.language, settings.language)
  const { t } = createTranslator(language)
  // Who has no name yet is shown by their number: nobody is greeted with that.
  const isNamed = customer.given_name + customer.family_name + customer.company !== ''
  const salutation = isNamed
    ? t('recallTexts.message.greeting', { name: plain(name) })
    : t('recallTexts.message.greetingPlain')
  const shopName = plain(settings.name)
  const { subject, body } = await write({ t, salutation, shopName })
  const text = [salutation, body, shopName].filter((part) => part !== '').join('\n\n')
  const refusals = await readRefusals(db, customerId)
  const all = waysOf(await readPoints(shop, customerId), settings.country, { subject, text })
  const isRefused = ({ channel }: Way) => refusals.has(consentOf(channel))
  const preferred = recallChannels.find((each) => each === customer.preferred_channel)
  return {
    language,
    subject,
    text,
    ways: all
      .filter((way) => !isRefused(way))
      .toSorted((a, b) => Number(b.channel === preferred) - Number(a.channel === preferred))
      .map((way) => ({ ...way, holdsText: way.href.includes(encodeURIComponent(text)) })),
    refused: all.filter(isRefused).map(({ channel }) => channel),
  }
}
