/** Lines of an imported purchase for what a shop charges or gives back beside the things. */
export const importCharges = {
  shipping: 'Доставка',
  tax: 'Налог',
  refund: 'Возврат денег',
} as const
