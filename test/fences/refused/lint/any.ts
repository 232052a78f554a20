export function anything(value: any): void { void value }
