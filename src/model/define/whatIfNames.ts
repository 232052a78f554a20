/** The two ways to take sales apart: average order value x purchases of a buyer x buyers; average order value x occasions x share of them that became orders. */
export const whatIfFormulas = ['frequency', 'traffic'] as const
export type WhatIfFormula = (typeof whatIfFormulas)[number]
