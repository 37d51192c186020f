/** Lines of an imported purchase for what a shop charges or gives back beside the things. */
export const importCharges = {
  shipping: 'Transport',
  tax: 'Taxă',
  refund: 'Rambursare',
} as const
