import { CallsSection } from '../calls/calls-section.tsx'
import { CoinsSection } from './coins-section.tsx'
import { CreditSection } from './credit-section.tsx'
import { MethodsSection } from './methods-section.tsx'
import { StaffSection } from './staff-section.tsx'

/** How is paid, who sells, what is usual on account, and how customers are called. */
export function SalesPart() {
  return (
    <>
      <MethodsSection />
      <CreditSection />
      <CallsSection />
      <CoinsSection />
      <StaffSection />
    </>
  )
}
