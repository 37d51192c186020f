/** Where a customer's statement is shown. */
export const statementAddress = (customerId: number): string => `/sales/credit/${customerId}/statement`
