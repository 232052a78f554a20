// The control: what the pure floors may do compiles.
export const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)
