import { CoinsSection } from './coins-section.tsx'
import { CreditSection } from './credit-section.tsx'
import { MethodsSection } from './methods-section.tsx'
import { StaffSection } from './staff-section.tsx'

/** How is paid, who sells, and what is usual on account. */
export function SalesPart() {
  return (
    <>
      <MethodsSection />
      <CreditSection />
      <CoinsSection />
      <StaffSection />
    </>
  )
}
