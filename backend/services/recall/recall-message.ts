import type { recall } from '#shared/contract/recall.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { productOfUnit } from './act-on-recall.ts'
import { filledMessage, plain, type Addressee } from './filled-message.ts'

type Known = { readonly product: string | null; readonly lastOn: string | null }

function bodyOf(t: Addressee['t'], { product, lastOn }: Known): string {
  if (lastOn === null) return t('recallTexts.message.plain')
  return product === null
    ? t('recallTexts.message.since', { lastOn })
    : t('recallTexts.message.product', { product: plain(product), lastOn })
}

/** The day of the last purchase, of the product where one is asked for. */
async function lastOnOf({ db }: OpenShop, customerId: number, productId: number | null): Promise<string | null> {
  const rhythm = await db
    .selectFrom('rhythms')
    .select('last_on')
    .where('contact_id', '=', customerId)
    .where('product_id', '=', productId ?? 0)
    .executeTakeFirst()
  if (rhythm !== undefined) return rhythm.last_on
  const customer = await db.selectFrom('contacts').select('last_on').where('id', '=', customerId).executeTakeFirst()
  return customer?.last_on ?? null
}

/** What is written to somebody who is due. */
export async function recallMessage(shop: OpenShop, input: HandlerInput<typeof recall.message>) {
  const { customerId, productId } = input
  return await filledMessage(shop, input, async ({ t, shopName }) => {
    const product = await productOfUnit({ trx: shop.db }, { customerId, productId })
    const lastOn = await lastOnOf(shop, customerId, productId)
    return {
      subject:
        shopName === '' ? t('recallTexts.message.subjectPlain') : t('recallTexts.message.subject', { shop: shopName }),
      body: bodyOf(t, { product, lastOn }),
    }
  })
}
