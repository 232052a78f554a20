/** Invoices of China, digital (数电) and on paper, special (with which the buyer deducts the tax) and ordinary; elsewhere there are ordinary ones alone. */
export const invoiceKinds = ['digitalSpecial', 'digitalOrdinary', 'special', 'ordinary'] as const
export type InvoiceKind = (typeof invoiceKinds)[number]

/** Why an invoice is reversed, as the notice of a red invoice asks. */
export const reversalReasons = ['return', 'mistake', 'ended', 'allowance'] as const
