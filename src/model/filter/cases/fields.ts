import type { Operator } from '../filter.ts'
import { idOfLetter } from './rows.ts'

/** A comparison of a field of `thing` and the letters of the rows that satisfy it: of a, b, c, d and e, which is empty. */
export type FieldCase = readonly [field: string, is: Operator, value: unknown, expected: string]
const u = idOfLetter('u')

/** The text types hold the same values; each row here runs for each of them. */
const textCases: readonly (readonly [Operator, unknown, string])[] = [
  ['equals', 'HARBOUR LIGHT', 'c'], ['equals', 'harbour', ''], ['equals', '  harbour light ', 'c'], ['equals', 'ünal & söhne σίγμα', 'd'],
  ['notEquals', 'harbour light', 'abde'], ['in', ['HARBOUR light', '云帆科技 STEEL_works'], 'bc'], ['notIn', ['harbour light'], 'abde'], ['isEmpty', undefined, 'e'], ['isNotEmpty', undefined, 'abcd'],
  ['contains', 'steel', 'ab'], ['contains', '云帆', 'b'], ['contains', '0%', 'a'], ['contains', 'l_w', 'b'], ['contains', '%', 'a'], ['contains', "'; drop table thing; --", ''], ['contains', 'SÖH', 'd'],
  ['notContains', 'steel', 'cde'], ['startsWith', 'harb', 'ac'], ['startsWith', 'HARBOUR ', 'ac'], ['startsWith', '云', 'b'], ['startsWith', 'yun', ''], ['startsWith', 'Ü', 'd'],
  ['endsWith', 'Σίγμα', 'd'], ['endsWith', 'works', 'b'], ['endsWith', '%', 'a'],
]

export const fieldCases: readonly FieldCase[] = [
  ...['name', 'remark', 'body', 'street', 'shout'].flatMap((field) => textCases.map(([is, value, expected]): FieldCase => [field, is, value, expected])),

  ['site', 'equals', 'HTTPS://A.EXAMPLE/X_1', 'a'], ['site', 'notEquals', 'https://a.example/x_1', 'bcde'], ['site', 'in', ['http://b.example/'], 'b'], ['site', 'notIn', ['http://b.example/'], 'acde'],
  ['site', 'contains', '%', 'cd'], ['site', 'notContains', 'example', 'e'], ['site', 'startsWith', 'https', 'acd'], ['site', 'endsWith', '/', 'b'], ['site', 'isEmpty', undefined, 'e'], ['site', 'isNotEmpty', undefined, 'abcd'],
  ['mail', 'equals', 'Li.Na@X.cn', 'a'], ['mail', 'notEquals', 'li.na@x.cn', 'bcde'], ['mail', 'in', ['WANG@y.cn', 'li@z.com'], 'bc'], ['mail', 'notIn', ['wang@y.cn'], 'acde'], ['mail', 'contains', "'", 'd'],
  ['mail', 'notContains', '@x', 'bce'], ['mail', 'startsWith', 'LI', 'ac'], ['mail', 'endsWith', '.CN', 'abd'], ['mail', 'isEmpty', undefined, 'e'], ['mail', 'isNotEmpty', undefined, 'abcd'],
  ['call', 'equals', '138 0013 8000', 'a'], ['call', 'equals', '+1 (650) 253-0000', 'b'], ['call', 'notEquals', '13800138000', 'bcde'], ['call', 'in', ['13800138000', '123456'], 'ac'], ['call', 'notIn', ['13800138000'], 'bcde'],
  ['call', 'contains', '139 0013', 'd'], ['call', 'notContains', '8000', 'bcde'], ['call', 'startsWith', '+86', 'ad'], ['call', 'endsWith', '456', 'c'], ['call', 'isEmpty', undefined, 'e'], ['call', 'isNotEmpty', undefined, 'abcd'],
  ['code', 'equals', 't-0001', 'a'], ['code', 'notEquals', 'T-0001', 'bcde'], ['code', 'in', ['t-0002', 'X-9'], 'bc'], ['code', 'notIn', ['x-9'], 'abde'], ['code', 'contains', '000', 'abd'], ['code', 'notContains', 't-', 'ce'],
  ['code', 'startsWith', 'T-1', 'd'], ['code', 'endsWith', '9', 'c'], ['code', 'isEmpty', undefined, 'e'], ['code', 'isNotEmpty', undefined, 'abcd'],

  ['size', 'equals', 7, 'bc'], ['size', 'notEquals', 7, 'ade'], ['size', 'in', [5, -3], 'ad'], ['size', 'notIn', [5, -3], 'bce'], ['size', 'lessThan', 5, 'd'], ['size', 'atMost', 5, 'ad'], ['size', 'moreThan', 5, 'bc'],
  ['size', 'atLeast', 5, 'abc'], ['size', 'between', [-3, 5], 'ad'], ['size', 'between', [5, -3], ''], ['size', 'isEmpty', undefined, 'e'], ['size', 'isNotEmpty', undefined, 'abcd'], ['size', 'lessThan', Number.MAX_SAFE_INTEGER, 'abcd'],
  ['weight', 'equals', 1.25, 'a'], ['weight', 'notEquals', 0, 'abce'], ['weight', 'in', [2.5, 0], 'bd'], ['weight', 'notIn', [2.5], 'acde'], ['weight', 'lessThan', 0, 'c'], ['weight', 'atMost', 0, 'cd'], ['weight', 'moreThan', 1.2, 'ab'],
  ['weight', 'atLeast', 2.5, 'b'], ['weight', 'between', [-0.5, 1.25], 'acd'], ['weight', 'isEmpty', undefined, 'e'], ['weight', 'isNotEmpty', undefined, 'abcd'],
  ['share', 'equals', 0.1, 'a'], ['share', 'notEquals', 0.1, 'bcde'], ['share', 'in', [0.25, 1], 'bc'], ['share', 'notIn', [0.25, 1], 'ade'], ['share', 'lessThan', 0.1, 'd'], ['share', 'atMost', 0.25, 'abd'], ['share', 'moreThan', 0.25, 'c'],
  ['share', 'atLeast', 0.25, 'bc'], ['share', 'between', [0.1, 0.5], 'ab'], ['share', 'isEmpty', undefined, 'e'], ['share', 'isNotEmpty', undefined, 'abcd'],
  ['stars', 'equals', 3, 'bd'], ['stars', 'notEquals', 3, 'ace'], ['stars', 'in', [1, 5], 'ac'], ['stars', 'notIn', [1, 5], 'bde'], ['stars', 'lessThan', 3, 'a'], ['stars', 'atMost', 3, 'abd'], ['stars', 'moreThan', 3, 'c'],
  ['stars', 'atLeast', 3, 'bcd'], ['stars', 'between', [2, 4], 'bd'], ['stars', 'isEmpty', undefined, 'e'], ['stars', 'isNotEmpty', undefined, 'abcd'],
  ['length', 'equals', 60, 'a'], ['length', 'notEquals', 60, 'bcde'], ['length', 'in', [0, 60], 'ac'], ['length', 'notIn', [0], 'abde'], ['length', 'lessThan', 60, 'c'], ['length', 'atMost', 60, 'ac'], ['length', 'moreThan', 3600, 'd'],
  ['length', 'atLeast', 3600, 'bd'], ['length', 'between', [60, 3600], 'ab'], ['length', 'isEmpty', undefined, 'e'], ['length', 'isNotEmpty', undefined, 'abcd'],

  ['price', 'equals', 10_000, 'a'], ['price', 'equals', { amount: 10_000, currency: 'CNY' }, 'a'], ['price', 'equals', 14_400, 'b'], ['price', 'equals', { amount: 2_000, currency: 'USD' }, 'b'], ['price', 'equals', { amount: 10_000, currency: 'USD' }, ''],
  ['price', 'notEquals', 10_000, 'bcde'], ['price', 'notEquals', { amount: 2_000, currency: 'USD' }, 'acde'], ['price', 'lessThan', 0, 'c'], ['price', 'atMost', 0, 'cd'], ['price', 'moreThan', 10_000, 'b'], ['price', 'atLeast', 10_000, 'ab'],
  ['price', 'moreThan', { amount: -600, currency: 'USD' }, 'bc'], ['price', 'lessThan', { amount: 1, currency: 'EUR' }, ''], ['price', 'between', [0, 12_000], 'ad'],
  ['price', 'between', [{ amount: -500, currency: 'USD' }, { amount: 0, currency: 'USD' }], 'c'], ['price', 'isEmpty', undefined, 'e'], ['price', 'isNotEmpty', undefined, 'abcd'],

  ['opens', 'equals', '09:00', 'b'], ['opens', 'notEquals', '09:00', 'acde'], ['opens', 'before', '09:00', 'ad'], ['opens', 'after', '09:00', 'c'], ['opens', 'atMost', '09:00', 'abd'], ['opens', 'atLeast', '09:00', 'bc'],
  ['opens', 'between', ['08:30', '09:00'], 'ab'], ['opens', 'isEmpty', undefined, 'e'], ['opens', 'isNotEmpty', undefined, 'abcd'],
  ['active', 'isTrue', undefined, 'ac'], ['active', 'isFalse', undefined, 'bd'], ['active', 'isEmpty', undefined, 'e'], ['active', 'isNotEmpty', undefined, 'abcd'],
  ['kind', 'equals', 'steel', 'bd'], ['kind', 'equals', 'STEEL', ''], ['kind', 'notEquals', 'steel', 'ace'], ['kind', 'in', ['steel', 'paper'], 'bcd'], ['kind', 'notIn', ['steel', 'paper'], 'ae'], ['kind', 'isEmpty', undefined, 'e'], ['kind', 'isNotEmpty', undefined, 'abcd'],
  ['colours', 'has', 'red', 'acd'], ['colours', 'hasAny', ['green', 'nothing'], 'cd'], ['colours', 'hasAll', ['red', 'blue'], 'ad'], ['colours', 'hasNone', ['blue'], 'ce'], ['colours', 'hasAll', ['red', 'red'], 'acd'], ['colours', 'isEmpty', undefined, 'e'], ['colours', 'isNotEmpty', undefined, 'abcd'],
  ['tags', 'has', 'vip', 'ab'], ['tags', 'has', 'VIP', ''], ['tags', 'hasAny', ["d'e", '老客户'], 'ad'], ['tags', 'hasAll', ['vip', '老客户'], 'a'], ['tags', 'has', 'a,b', 'd'], ['tags', 'hasNone', ['vip', 'new'], 'de'], ['tags', 'isEmpty', undefined, 'e'], ['tags', 'isNotEmpty', undefined, 'abcd'],
  ['spot', 'within', { latitude: 31.2304, longitude: 121.4737, metres: 50 }, 'ab'], ['spot', 'within', { latitude: 31.228478, longitude: 121.478245, metres: 50, datum: 'GCJ-02' }, 'ab'],
  ['spot', 'within', { latitude: 31.2304, longitude: 121.4737, metres: 1_100_000 }, 'abc'], ['spot', 'within', { latitude: 31.2304, longitude: 121.4737, metres: 1_000_000, datum: 'WGS-84' }, 'ab'],
  ['spot', 'within', { latitude: 0, longitude: 0, metres: 25_000_000 }, 'abcd'], ['spot', 'isEmpty', undefined, 'e'], ['spot', 'isNotEmpty', undefined, 'abcd'],

  ['parent', 'equals', idOfLetter('b'), 'a'], ['parent', 'equals', idOfLetter('x'), 'c'], ['parent', 'equals', { id: idOfLetter('b') }, 'a'], ['parent', 'notEquals', idOfLetter('b'), 'bcde'], ['parent', 'in', [idOfLetter('b'), idOfLetter('a')], 'ad'],
  ['parent', 'notIn', [idOfLetter('b'), idOfLetter('a')], 'bce'], ['parent', 'isEmpty', undefined, 'e'], ['parent', 'isNotEmpty', undefined, 'abcd'],
  ['owner', 'equals', { viewer: 'me' }, 'abd'], ['owner', 'notEquals', { viewer: 'me' }, 'ce'], ['department', 'equals', { viewer: 'myDepartment' }, 'ac'], ['department', 'in', { viewer: 'myDepartmentAndBelow' }, 'abc'],
  ['department', 'notIn', { viewer: 'myDepartmentAndBelow' }, 'de'], ['department', 'in', { viewer: 'myTeams' }, ''], ['owner', 'in', [{ viewer: 'me' }, idOfLetter('w')], 'abcd'],
  ['picture', 'equals', idOfLetter('p'), 'ac'], ['picture', 'notEquals', idOfLetter('p'), 'bde'], ['picture', 'in', [idOfLetter('q')], 'bd'], ['picture', 'notIn', [idOfLetter('q')], 'ace'], ['picture', 'isEmpty', undefined, 'e'], ['picture', 'isNotEmpty', undefined, 'abcd'],
  ['about', 'equals', idOfLetter('b'), 'a'], ['about', 'equals', { viewer: 'me' }, 'b'], ['about', 'notEquals', u, 'acde'], ['about', 'in', [u, idOfLetter('a')], 'bd'], ['about', 'notIn', [u, idOfLetter('a')], 'ace'], ['about', 'isEmpty', undefined, 'e'], ['about', 'isNotEmpty', undefined, 'abcd'],
  ['peers', 'has', idOfLetter('a'), 'bd'], ['peers', 'hasAny', [idOfLetter('c'), idOfLetter('d')], 'ad'], ['peers', 'hasAll', [idOfLetter('a'), idOfLetter('b')], 'd'], ['peers', 'hasNone', [idOfLetter('a'), idOfLetter('b')], 'ce'], ['peers', 'has', idOfLetter('x'), 'c'],
  ['peers', 'isEmpty', undefined, 'e'], ['peers', 'isNotEmpty', undefined, 'abcd'], ['id', 'in', [idOfLetter('a'), idOfLetter('e'), idOfLetter('x')], 'ae'], ['id', 'notEquals', idOfLetter('a'), 'bcde'],

  ['doubled', 'equals', 14, 'bc'], ['doubled', 'notEquals', 14, 'ade'], ['doubled', 'in', [10, -6], 'ad'], ['doubled', 'notIn', [10, -6], 'bce'], ['doubled', 'lessThan', 10, 'd'], ['doubled', 'atMost', 10, 'ad'], ['doubled', 'moreThan', 9.5, 'abc'], ['doubled', 'atLeast', 14, 'bc'],
  ['doubled', 'between', [-6, 10], 'ad'], ['doubled', 'isEmpty', undefined, 'e'], ['doubled', 'isNotEmpty', undefined, 'abcd'],
  ['worth', 'equals', 14_400, 'b'], ['worth', 'notEquals', 14_400, 'acde'], ['worth', 'lessThan', 0, 'c'], ['worth', 'atMost', { amount: 0, currency: 'CNY' }, 'cd'], ['worth', 'moreThan', 0, 'ab'], ['worth', 'atLeast', 0, 'abd'], ['worth', 'between', [0, 10_000], 'ad'],
  ['worth', 'moreThan', { amount: 0, currency: 'USD' }, ''], ['worth', 'isEmpty', undefined, 'e'], ['worth', 'isNotEmpty', undefined, 'abcd'],
  ['big', 'isTrue', undefined, 'bc'], ['big', 'isFalse', undefined, 'ad'], ['big', 'isEmpty', undefined, 'e'], ['big', 'isNotEmpty', undefined, 'abcd'],

  ['partCount', 'equals', 2, 'ab'], ['partCount', 'notEquals', 2, 'cde'], ['partCount', 'in', [0, 1], 'cde'], ['partCount', 'notIn', [0, 1], 'ab'], ['partCount', 'lessThan', 1, 'ce'], ['partCount', 'atMost', 1, 'cde'], ['partCount', 'moreThan', 1, 'ab'], ['partCount', 'atLeast', 1, 'abd'],
  ['partCount', 'between', [1, 2], 'abd'], ['partCount', 'isEmpty', undefined, ''], ['partCount', 'isNotEmpty', undefined, 'abcde'],
  ['partPrice', 'equals', 900, 'b'], ['partPrice', 'notEquals', 900, 'acde'], ['partPrice', 'lessThan', 300, 'cd'], ['partPrice', 'atLeast', 300, 'ab'], ['partPrice', 'isEmpty', undefined, 'e'],
  ['firstTitle', 'equals', 'ALPHA', 'a'], ['firstTitle', 'notEquals', 'alpha', 'bcde'], ['firstTitle', 'contains', 'mm', 'd'], ['firstTitle', 'notContains', 'a', 'ce'], ['firstTitle', 'startsWith', 'B', 'b'], ['firstTitle', 'endsWith', 'a', 'abd'], ['lastKind', 'in', ['steel', 'paper'], 'ab'],
  ['lastDone', 'equals', '2026-03-31', 'b'], ['lastDone', 'before', '2026-03-31', 'ad'], ['firstAt', 'after', '2026-03-01', 'b'], ['firstAt', 'during', { period: 'month', offset: 0 }, 'ab'],
  // Over what the viewer sees: neither the binned nor the hidden parts.
  ['seenCount', 'equals', 1, 'b'], ['seenCount', 'equals', 0, 'ce'], ['seenCount', 'atLeast', 2, 'ad'], ['seenQuantity', 'equals', 10, 'b'], ['seenQuantity', 'equals', 5, 'a'], ['seenQuantity', 'lessThan', 1, 'ce'], ['seenAverage', 'equals', 2.5, 'a'], ['seenAverage', 'isEmpty', undefined, 'ce'],
  ['seenPrice', 'equals', 720, 'b'], ['seenPrice', 'moreThan', { amount: 299, currency: 'CNY' }, 'ab'], ['seenLast', 'equals', '2026-03-31', 'b'], ['seenLast', 'isEmpty', undefined, 'ce'], ['seenTitle', 'equals', 'beta', 'b'], ['seenTitle', 'notContains', 'a', 'ce'], ['seenSteel', 'equals', 1, 'a'],
]
