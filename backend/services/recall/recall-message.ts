import { recallChannels, type recall, type RecallChannel } from '#shared/contract/recall.ts'
import { AppError } from '#shared/contract/errors.ts'
import { messageLinks } from '#shared/domain/message-links.ts'
import { phoneLinks } from '#shared/domain/phone.ts'
import { profileLink, serviceOf } from '#shared/domain/profile-links.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { readRefusals, type CallChannel } from '#db/repositories/consent-refusals.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { customerLanguage } from '../credit/customer-language.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { productOfUnit } from './act-on-recall.ts'

type Way = { readonly channel: RecallChannel; readonly to: string; readonly href: string }
type Text = { readonly subject: string; readonly text: string }

/** The consent that a way needs. */
const consentOf = (channel: RecallChannel): CallChannel =>
  channel === 'phone' || channel === 'sms' || channel === 'email' ? channel : 'messenger'

const profileWays: readonly RecallChannel[] = ['whatsapp', 'viber', 'telegram', 'signal', 'messenger']

/** A name in a sentence: what looks like a reference to another text is none. */
const plain = (text: string): string => text.replaceAll('$t(', '$\u2060t(')

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

function textOf(
  { language, shopName }: { readonly language: Parameters<typeof createTranslator>[0]; readonly shopName: string },
  { name, product, lastOn }: { readonly name: string; readonly product: string | null; readonly lastOn: string | null },
): Text {
  const { t } = createTranslator(language)
  const shop = plain(shopName)
  const body =
    lastOn === null
      ? t('recallTexts.message.plain')
      : product === null
        ? t('recallTexts.message.since', { lastOn })
        : t('recallTexts.message.product', { product: plain(product), lastOn })
  const greeting =
    name === '' ? t('recallTexts.message.greetingPlain') : t('recallTexts.message.greeting', { name: plain(name) })
  const parts = [greeting, body, ...(shop === '' ? [] : [shop])]
  const subject = shop === '' ? t('recallTexts.message.subjectPlain') : t('recallTexts.message.subject', { shop })
  return { subject, text: parts.join('\n\n') }
}

/** A filled text and the links that open it, only by ways that the customer hasn't withdrawn. */
export async function recallMessage(
  shop: OpenShop,
  { customerId, productId, language: asked }: HandlerInput<typeof recall.message>,
) {
  const { db, settings } = shop
  const name = await bookableName(db, customerId)
  const product = await productOfUnit({ trx: db }, { customerId, productId })
  const customer = await db
    .selectFrom('contacts')
    .select(['do_not_contact', 'language', 'preferred_channel', 'last_on', 'given_name', 'family_name', 'company'])
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  if (customer.do_not_contact === 1) throw new AppError('do-not-contact', { id: customerId })
  const rhythm = await db
    .selectFrom('rhythms')
    .select('last_on')
    .where('contact_id', '=', customerId)
    .where('product_id', '=', productId ?? 0)
    .executeTakeFirst()
  const language = asked ?? customerLanguage(customer.language, settings.language)
  const lastOn = rhythm?.last_on ?? customer.last_on
  // Who has no name yet is shown by their number: nobody is greeted with that.
  const isNamed = customer.given_name + customer.family_name + customer.company !== ''
  const text = textOf({ language, shopName: settings.name }, { name: isNamed ? name : '', product, lastOn })
  const refusals = await readRefusals(db, customerId)
  const all = waysOf(await readPoints(shop, customerId), settings.country, text)
  const isRefused = ({ channel }: Way) => refusals.has(consentOf(channel))
  const preferred = recallChannels.find((each) => each === customer.preferred_channel)
  return {
    language,
    ...text,
    ways: all
      .filter((way) => !isRefused(way))
      .toSorted((a, b) => Number(b.channel === preferred) - Number(a.channel === preferred))
      .map((way) => ({ ...way, holdsText: way.href.includes(encodeURIComponent(text.text)) })),
    refused: all.filter(isRefused).map(({ channel }) => channel),
  }
}
