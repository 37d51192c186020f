import type { greetings } from '#shared/contract/greetings.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { filledMessage, plain, type Addressee } from '../recall/filled-message.ts'
import { partOfDay } from '../today/part-of-day.ts'

type Input = HandlerInput<typeof greetings.message>

/** Somebody of the family is named as they stand: a name that is bent would need the grammar of each name. */
function bodyOf(t: Addressee['t'], kind: Input['kind'], member: string): string {
  if (kind !== 'family-birthday' && kind !== 'family-name-day') return t(`greetings.texts.${kind}`)
  return member === '' ? t(`greetings.texts.${kind}`) : t(`greetings.texts.${kind}-named`, { name: plain(member) })
}

async function memberOf({ db }: OpenShop, partId: number | null): Promise<string> {
  if (partId === null) return ''
  const member = await db.selectFrom('family_members').select('name').where('id', '=', partId).executeTakeFirst()
  return member?.name.trim() ?? ''
}

/** The greeting of a birthday, a name day or another day of a customer's card. */
export const greetingMessage = (shop: OpenShop, input: Input) =>
  filledMessage(shop, input, async ({ t }) => {
    const { kind } = input
    const partId = await partOfDay(shop, input)
    const isOfFamily = kind === 'family-birthday' || kind === 'family-name-day'
    return {
      subject: t(`greetings.subjects.${kind}`),
      body: bodyOf(t, kind, isOfFamily ? await memberOf(shop, partId) : ''),
    }
  })
