import type { TFunction } from 'i18next'
import type { ImportOutcome } from '#shared/contract/imports.ts'
import { importTypes, type ImportType } from '#shared/domain/import-formats.ts'

export const importedOf = (type: string): ImportType => importTypes.find((one) => one === type) ?? 'customers'

/** What a kind of file holds. */
export function typeWords(t: TFunction, type: ImportType): string {
  return type === 'customers' || type === 'purchases' || type === 'products'
    ? t(`importExport.types.${type}`)
    : t(`importReview.types.${type}`)
}

/** "Import 12 products", "12 products added" and the like, for what a file holds. */
export function outcomeWords(
  t: TFunction,
  { type, created, updated }: Pick<ImportOutcome, 'type' | 'created' | 'updated'>,
) {
  const count = created
  switch (type) {
    case 'purchases':
      return {
        carryOut: t('importExport.importPurchases', { count }),
        done: t('importExport.donePurchases', { count }),
        doneUpdated: null,
        show: t('importExport.showPurchases'),
        address: '/sales',
      }
    case 'products':
      return {
        carryOut: t('importExport.importProducts', { count: created + updated }),
        done: t('importExport.doneProducts', { count }),
        doneUpdated: t('importExport.doneUpdatedProducts', { count: updated }),
        show: t('importExport.showProducts'),
        address: '/sales/products',
      }
    case 'payments':
      return {
        carryOut: t('importReview.importPayments', { count }),
        done: t('importReview.donePayments', { count }),
        doneUpdated: null,
        show: t('importExport.showPurchases'),
        address: '/sales',
      }
    case 'messages':
      return {
        carryOut: t('importReview.importMessages', { count }),
        done: t('importReview.doneMessages', { count }),
        doneUpdated: null,
        show: t('importExport.showCustomers'),
        address: '/customers',
      }
    case 'all':
      return {
        carryOut: t('importReview.importAll'),
        done: t('importReview.doneAll'),
        doneUpdated: null,
        show: t('importExport.showCustomers'),
        address: '/customers',
      }
    case 'customers':
      return {
        carryOut: t('importExport.importCustomers', { count: created + updated }),
        done: t('importExport.doneCustomers', { count }),
        doneUpdated: t('importExport.doneUpdated', { count: updated }),
        show: t('importExport.showCustomers'),
        address: '/customers',
      }
  }
}
