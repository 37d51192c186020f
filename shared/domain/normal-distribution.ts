/**
 * P(X ≤ z) of the standard normal distribution, absolute error below 1e-14, relative error in the tails below 1e-7.
 * Source: Hart's rational approximation as given by G. West, "Better approximations to cumulative normal functions" (2005).
 */
export const normalCdf = (z: number): number => {
  const x = Math.abs(z)
  const tail = x > 37 ? 0 : Math.exp((-x * x) / 2) * (x < 7.07106781186547 ? body(x) : farTail(x))
  return z > 0 ? 1 - tail : tail
}

const body = (x: number): number => {
  let top = 0.0352624965998911 * x + 0.700383064443688
  top = top * x + 6.37396220353165
  top = top * x + 33.912866078383
  top = top * x + 112.079291497871
  top = top * x + 221.213596169931
  top = top * x + 220.206867912376
  let bottom = 0.0883883476483184 * x + 1.75566716318264
  bottom = bottom * x + 16.064177579207
  bottom = bottom * x + 86.7807322029461
  bottom = bottom * x + 296.564248779674
  bottom = bottom * x + 637.333633378831
  bottom = bottom * x + 793.826512519948
  bottom = bottom * x + 440.413735824752
  return top / bottom
}

const farTail = (x: number): number => 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631
