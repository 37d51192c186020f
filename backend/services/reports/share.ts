/** Part of a whole in 1/100 of a percent point; 0 where the whole is nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000))

/** Average in minor units; 0 where there is nothing to divide. */
export const averageOf = (amount: number, count: number): number => (count === 0 ? 0 : Math.round(amount / count))
