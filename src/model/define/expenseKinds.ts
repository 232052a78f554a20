/** Kinds of expenses: of what is spent, and of what a budget line counts. */
export const expenseKinds = ['travel', 'hospitality', 'gift', 'sampleCost', 'tenderFee', 'freight', 'promotion', 'service', 'other'] as const
