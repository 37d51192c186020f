import type { TFunction } from 'i18next'
import type { ImportOutcome } from '#shared/contract/imports.ts'

/** What a file holds, as the texts of imports tell it. */
export type Imported = 'customers' | 'purchases' | 'products' | 'messages'

export const importedOf = (type: string): Imported =>
  type === 'purchases' || type === 'products' || type === 'messages' ? type : 'customers'

/** "12 products are added." and the like, for what a file holds. */
export function outcomeWords(
  t: TFunction,
  { type, created, updated }: Pick<ImportOutcome, 'type' | 'created' | 'updated'>,
) {
  const count = created
  switch (importedOf(type)) {
    case 'purchases':
      return {
        isNew: t('importExport.newPurchases', { count }),
        updated: null,
        carryOut: t('importExport.importPurchases', { count }),
        done: t('importExport.donePurchases', { count }),
        doneUpdated: null,
        show: t('importExport.showPurchases'),
        address: '/sales',
      }
    case 'messages':
      return {
        isNew: t('mails.newMails', { count }),
        updated: null,
        carryOut: t('mails.importMails', { count }),
        done: t('mails.doneMails', { count }),
        doneUpdated: null,
        show: t('importExport.showCustomers'),
        address: '/customers',
      }
    case 'products':
      return {
        isNew: t('importExport.newProducts', { count }),
        updated: t('importExport.updatedProducts', { count: updated }),
        carryOut: t('importExport.importProducts', { count: created + updated }),
        done: t('importExport.doneProducts', { count }),
        doneUpdated: t('importExport.doneUpdatedProducts', { count: updated }),
        show: t('importExport.showProducts'),
        address: '/sales/products',
      }
    case 'customers':
      return {
        isNew: t('importExport.newCustomers', { count }),
        updated: t('importExport.updatedCustomers', { count: updated }),
        carryOut: t('importExport.importCustomers', { count: created + updated }),
        done: t('importExport.doneCustomers', { count }),
        doneUpdated: t('importExport.doneUpdated', { count: updated }),
        show: t('importExport.showCustomers'),
        address: '/customers',
      }
  }
}
