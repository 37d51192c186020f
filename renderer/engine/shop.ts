import { createContext, use } from 'react'
import type { ShopInfo } from '#shared/contract/shop.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'

export const ShopContext = createContext<ShopInfo | null>(null)

/** The open shop. Only for what is shown inside the shell: without a shop it throws. */
export function useShop(): ShopInfo {
  const shop = use(ShopContext)
  if (shop === null) throw new Error('useShop needs an open shop around it')
  return shop
}

export const LanguageContext = createContext<AppLanguage>('en')

/** The language shown now: the shop's, or the browser's before there is a shop. */
export const useLanguage = (): AppLanguage => use(LanguageContext)
