/** Objects whose records are judged by how good their data is. */
export const qualityObjects = ['customer', 'contact', 'lead', 'product', 'supplier', 'opportunity'] as const
export type QualityObject = (typeof qualityObjects)[number]

/** What makes data good: it is there, it is right, it does not contradict itself, it is of today. */
export const qualityDimensions = ['completeness', 'accuracy', 'consistency', 'timeliness'] as const
export type QualityDimension = (typeof qualityDimensions)[number]

/**
 * What a rule looks at. filled: the field has a value. format: a phone that exists in its country, an address of mail or of the web
 * that is well-formed. checksum: a unified social credit code whose check digit is right. notFuture: a date that has come. order: the
 * field is at most the other. wrongNumber: no call since the last change said so. agrees: the main contact point says the same. verified:
 * a contact point with this very value was confirmed; nothing is said where none holds it.
 * noDoubles: no likely double waits. fresh: changed within its days. filter: whatever an administrator draws.
 */
export const qualityChecks = ['filled', 'format', 'checksum', 'notFuture', 'order', 'wrongNumber', 'agrees', 'verified', 'noDoubles', 'fresh', 'filter'] as const
export type QualityCheck = (typeof qualityChecks)[number]

/** Checks of a field; the others are of the record. */
export const fieldChecks: readonly QualityCheck[] = ['filled', 'format', 'checksum', 'notFuture', 'order', 'wrongNumber', 'agrees', 'verified']
