export const timer = setTimeout(() => undefined, 10)
